"""A site in another language than English: all that cvsite says on it is in that language."""

import re
from collections.abc import Callable
from html import unescape
from pathlib import Path

import pytest

from cvsite.builder.build import build_site
from cvsite.builder.options import BuildOptions
from cvsite.wording.translations import list_translations, load_words

COMPLETE = Path(__file__).parent / "sites" / "complete"

UNREAD = re.compile(r"<(head|script|math|pre)\b.*?</\1>", re.DOTALL)
TAG = re.compile(r"<[^>]+>")
SAID = re.compile(r'(?:aria-label|title|data-copy)="([^"]+)"')
ANCHOR = re.compile(r' id="([^"]+)"')

OF_THE_OWNER = "open-questions/index.html"
"""A page of a template of the site's own, which says what it likes."""


def build(site: Path, language: str) -> dict[str, str]:
    """Build a site in a language; give its pages and texts by their paths."""
    cv, out = site / "content" / "cv.yaml", site / "_site"
    text = re.sub(r"language: (?:en-GB|en)\b", f"language: {language}", cv.read_text("utf-8"))
    cv.write_text(text, "utf-8")
    build_site(BuildOptions(site, out))
    made = (*out.rglob("*.html"), out / "cv.md", out / "cv.txt", out / "feed.xml")
    return {path.relative_to(out).as_posix(): path.read_text("utf-8") for path in made}


def list_said(text: str) -> set[str]:
    """Give what stands in a file by itself: the texts of its elements, and what readers hear."""
    shown = TAG.sub("\n", UNREAD.sub("", text))
    lines = {unescape(line).strip("# ") for line in shown.splitlines()}
    return lines | set(map(unescape, SAID.findall(text)))


@pytest.mark.parametrize("language", list_translations())
def test_nothing_is_left_in_english(language: str, copy_site: Callable[[Path], Path]) -> None:
    """No heading, label or button has the words that it has in English."""
    words = load_words(language).phrases
    english = {phrase for phrase, translated in words.items() if phrase != translated}
    found = build(copy_site(COMPLETE), language)
    assert any(words["Publications"] in list_said(text) for text in found.values())
    left = {path: list_said(text) & english for path, text in found.items()}
    assert {path for path, said in left.items() if said} <= {OF_THE_OWNER}


def test_addresses_are_the_same(copy_site: Callable[[Path], Path]) -> None:
    """Another language moves no page, and no place within one."""
    site = copy_site(COMPLETE)
    ours, theirs = build(site, "en"), build(site, "de")
    assert ours["index.html"] != theirs["index.html"]
    assert list(ours) == list(theirs)
    for path, text in ours.items():
        assert ANCHOR.findall(text) == ANCHOR.findall(theirs[path]), path
