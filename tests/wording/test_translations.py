"""The words of pages in other languages than English."""

import ast
import re
import tomllib
from collections.abc import Iterator
from string import Formatter

import pytest
from jinja2 import Environment, nodes

from cvsite.citation import links, vocabulary
from cvsite.citation.venue import AIMS, KIND_WORDS
from cvsite.exporters.cv.fields import FIELDS
from cvsite.exporters.cv.publication import ET_AL
from cvsite.exporters.feed import NO_NAME
from cvsite.loader.joining import PREPRINT_LABEL
from cvsite.metadata.alternates import list_alternate_titles
from cvsite.model import grouping, listing, marks, shown
from cvsite.model.dates import DateRange, PartialDate
from cvsite.model.words import ENGLISH
from cvsite.renderer.context import SCRIPT_PHRASES
from cvsite.theme import find_default_theme
from cvsite.wording.dates import MONTHS, PRESENT, SEASONS, write_date, write_range
from cvsite.wording.translations import TRANSLATIONS, list_facts, list_translations, load_words

SOURCE = TRANSLATIONS.parents[1]

TABLES = (
    *(MONTHS, SEASONS, (PRESENT,), shown.SECTION_TITLES.values(), (shown.RECENT_TITLE,)),
    *(grouping.TYPE_TITLES, (grouping.OTHER, grouping.UNDATED), marks.MEANINGS.values()),
    *(listing.UNPUBLISHED_STATUSES.values(), AIMS.values(), KIND_WORDS.values()),
    *(vocabulary.GENRES.values(), vocabulary.GENRE_KEYS.values(), links.LINK_FIELDS.values()),
    *((links.OTHER_LABEL, PREPRINT_LABEL, NO_NAME, ET_AL), SCRIPT_PHRASES),
    *(list_alternate_titles(), ("advised by", "supervised by", "Publication", "Publications")),
    *([label for label, _ in fields.links] for fields in FIELDS.values()),
)
"""What modules ask for the words of, and have in tables."""

NO_WORDS = frozenset({"", "ADS", "HTML", "PDF"})
"""What is the same in all languages."""


def list_phrases_of_modules() -> Iterator[str]:
    """Give the phrases that modules ask for by themselves."""
    for path in SOURCE.rglob("*.py"):
        for node in ast.walk(ast.parse(path.read_text("utf-8"))):
            if isinstance(node, ast.Subscript) and _names_words(node.value):
                yield from _read_constants(node.slice)


def list_split_phrases() -> set[str]:
    """Give the phrases that are asked for in two, around what is more than a text."""
    found: set[str] = set()
    for path in (*SOURCE.rglob("*.py"), *(find_default_theme() / "templates").rglob("*.html")):
        found |= set(re.findall(r'words\.around\("([^"]+)"', path.read_text("utf-8")))
    return found


def _names_words(node: ast.expr) -> bool:
    return "words" in (getattr(node, "id", ""), getattr(node, "attr", ""))


def _read_constants(node: ast.expr) -> Iterator[str]:
    match node:
        case ast.Constant(str() as text):
            yield text
        case ast.IfExp(body=first, orelse=second):
            yield from (*_read_constants(first), *_read_constants(second))
        case ast.BoolOp(values=parts):
            for part in parts:
                yield from _read_constants(part)


def list_phrases_of_templates() -> Iterator[str]:
    """Give the phrases that the templates of the default theme ask for."""
    environment = Environment(autoescape=True)
    for path in (find_default_theme() / "templates").rglob("*.html"):
        for node in environment.parse(path.read_text("utf-8")).find_all(nodes.Getitem):
            if isinstance(node.node, nodes.Name) and node.node.name == "words":
                choice = node.arg if isinstance(node.arg, nodes.CondExpr) else None
                constants = (choice.expr1, choice.expr2) if choice else (node.arg,)
                yield from (each.value for each in constants if isinstance(each, nodes.Const))


@pytest.mark.parametrize("language", list_translations())
def test_a_translation_has_all_words_and_no_others(language: str) -> None:
    """Whatever is asked for in words is translated, and what nobody asks for is gone."""
    asked = {*list_phrases_of_modules(), *list_phrases_of_templates(), *list_split_phrases()}
    asked |= {text for table in TABLES for text in table}
    assert set(read_translation(language)) == asked - NO_WORDS


@pytest.mark.parametrize("language", list_translations())
def test_a_translation_puts_in_what_there_is(language: str) -> None:
    """What stands in braces is among what stands there in English."""
    for english, translated in read_translation(language).items():
        assert read_facts(translated) <= list_facts(english), english


@pytest.mark.parametrize("language", list_translations())
def test_a_translation_tells_choices_apart(language: str) -> None:
    """Types of publications, by which readers filter, and months have different names."""
    words = load_words(language)
    for table in (grouping.TYPE_TITLES, MONTHS, SEASONS, listing.UNPUBLISHED_STATUSES.values()):
        assert len({words[each] for each in table}) == len(table)


def read_translation(language: str) -> dict[str, str]:
    """Read the file of a language."""
    return tomllib.loads((TRANSLATIONS / f"{language}.toml").read_text("utf-8"))


def read_facts(pattern: str) -> set[str]:
    """Give the names that stand in braces."""
    return {name for _, name, _, _ in Formatter().parse(pattern) if name is not None}


def test_the_words_of_the_script() -> None:
    """Pages hand the script all that it says."""
    script = (find_default_theme() / "static" / "site.js").read_text("utf-8")
    assert set(re.findall(r'\bsay\("([^"]+)"', script)) == set(SCRIPT_PHRASES)


@pytest.mark.parametrize(
    ("language", "home"),
    [
        ("en", "Home"),
        ("en-GB", "Home"),
        ("tlh", "Home"),
        ("de", "Start"),
        ("DE-at", "Start"),
        ("pt-BR", "Início"),
        ("ja", "ホーム"),
        ("zh", "首页"),
        ("zh-Hans-CN", "首页"),
        ("zh-Hant", "首頁"),
        ("zh-TW", "首頁"),
        ("zh-hk", "首頁"),
    ],
)
def test_languages(language: str, home: str) -> None:
    """A language with a territory has the words of the language; an unknown one has English.

    Chinese is written in the characters that its tag names, or that its place uses.
    """
    assert load_words(language)["Home"] == home


def test_unknown_words_stay() -> None:
    """A heading of the owner's own stays as it is."""
    assert load_words("de")["Gardening"] == ENGLISH["Gardening"] == "Gardening"


DAY, MONTH, YEAR = PartialDate(2020, 6, 1), PartialDate(2020, 6), PartialDate(2020)


@pytest.mark.parametrize(
    ("language", "date", "end", "text"),
    [
        ("de", DAY, None, "1. Juni 2020"),
        ("de", DAY, PartialDate(2020, 6, 5), "1.–5. Juni 2020"),
        ("de", PartialDate(2018, season=1), None, "Frühjahr 2018"),
        ("fr", MONTH, PartialDate(2020, 8), "juin–août 2020"),
        ("pt", DAY, None, "1 de jun. de 2020"),
        ("pt", MONTH, None, "jun. de 2020"),
        ("zh", DAY, None, "2020年6月1日"),
        ("zh", DAY, PartialDate(2020, 6, 5), "2020年6月1日–5日"),
        ("zh", MONTH, PartialDate(2021, 1), "2020年6月 – 2021年1月"),
        ("ja", YEAR, None, "2020年"),
    ],
)
def test_dates(language: str, date: PartialDate, end: PartialDate | None, text: str) -> None:
    """Dates are in the order that the language has for their parts."""
    assert write_date(date, end, load_words(language)) == text


def test_ranges() -> None:
    """What goes on goes on in the words of the language."""
    assert write_range(DateRange(MONTH, None), load_words("de")) == "Juni 2020 – heute"
    assert write_range(DateRange(MONTH, None), load_words("zh")) == "2020年6月 – 至今"
