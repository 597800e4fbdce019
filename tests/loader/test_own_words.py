"""Words of a site's own in place of those of the pages."""

from pathlib import Path

import pytest

from cvsite.errors import ContentError
from cvsite.loader.site import LoadedSite, load_site


def load(folder: Path, words: str, language: str = "en") -> LoadedSite:
    """Load a small site with some words of its own."""
    content = folder / "content"
    content.mkdir()
    cv = f"basics: {{name: Ada King}}\nsite: {{language: {language}}}\n"
    (content / "cv.yaml").write_text(cv, "utf-8")
    (content / "words.toml").write_text(words, "utf-8")
    return load_site(folder)


def test_own_words_stand_before_others(tmp_path: Path) -> None:
    """Those that a site does not have are in its language."""
    words = load(tmp_path, '"Abs" = "Kurz"\n"{number} works" = "{number} Werke"', "de").site.words
    assert words["Abs"] == "Kurz"
    assert words["Abstract"] == "Zusammenfassung"
    assert words["{number} works"].format(number=3) == "3 Werke"


def test_a_language_without_a_translation(tmp_path: Path) -> None:
    """A site may have all words in a language that cvsite does not speak."""
    words = load(tmp_path, '"Abstract" = "Tiivistelmä"', "fi").site.words
    assert (words["Abstract"], words["Pages"]) == ("Tiivistelmä", "Pages")


@pytest.mark.parametrize(
    ("written", "place", "message", "hint"),
    [
        ('\n"Abstrat" = "x"', (2, 1), "pages do not have the words 'Abstrat'", "Abstract"),
        ("Abs = 3", (1, 1), "'Abs' stands for no text", "put the words in quotes"),
        (
            '"and {number} more" = "+{count}"',
            (1, 1),
            "pages cannot put into '+{count}' all that it asks for",
            "what may stand in braces: {number}",
        ),
        ('"Abs" = "{"', (1, 1), "pages cannot put into '{' all", "in braces: nothing"),
        (
            '"Works on {interests}" = "{interests.__class__}"',
            (1, 1),
            "pages cannot put into '{interests.__class__}' all",
            "what may stand in braces: {interests}",
        ),
        ('"Copy {what}" = "{what!r:>9}"', (1, 1), "pages cannot put into", "{what}"),
        ('"Abs" = "a"\nAbs: x', (2, 4), "no TOML: expected '='", '"Abs" = "Summary"'),
        ('"Abs" = "a', (None, None), "no TOML: unterminated string", '"Abs" = "Summary"'),
    ],
)
def test_words_that_cannot_be_used(
    tmp_path: Path, written: str, place: tuple[int, int], message: str, hint: str
) -> None:
    """What pages do not have or cannot put together is told with its line."""
    with pytest.raises(ContentError) as raised:
        load(tmp_path, written)
    [problem] = raised.value.problems
    assert problem.location is not None
    assert problem.location.path.endswith("content/words.toml")
    assert (problem.location.line, problem.location.column) == place
    assert message in problem.message
    assert hint in (problem.hint or "")
