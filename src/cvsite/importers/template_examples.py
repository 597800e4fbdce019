"""What templates come with for show, and many owners leave where it is: none of it is theirs."""

import re
from collections.abc import Mapping

from cvsite.importers.pages import Page
from cvsite.importers.result import EXAMPLE
from cvsite.importers.source import Source
from cvsite.importers.values import Fields, Items, Text, Value, list_texts

PAGES = ("_*/**/*.md", "_*/**/*.markdown", "content/**/*.md")
"""Pages that may be examples as a whole, in al-folio, Academic Pages and Hugo Blox."""

_TITLE = re.compile(
    r"(?:paper title|portfolio item|blog post) number \d+|teaching experience \d+"
    r"|(?:\w+ ){1,2}\d on relevant topic in your field"
    r"|an? example (?:(?:conference|preprint|working) paper|journal article|preprint\b.*)"
    r"|example (?:talk|event|project|page(?: \d+)?)|a long announcement with details",
    re.IGNORECASE,
)
"""Titles that nobody gives to a page of one's own."""

_NUMBERED = re.compile(r"project \d+|(?:in|ex)ternal project", re.IGNORECASE)
_NUMBERED_TEXT = re.compile(
    r"(?:a|another) project (?:with|that redirects)|with background image|another without an image"
    r"|every project has a beautiful feature showcase page|an example of (?:linking|using)",
    re.IGNORECASE,
)
"""Titles that somebody may give, and what the example with such a title says."""

_NEWS = re.compile(r"A simple inline announcement(?: with Markdown emoji! .*)?\.?")
_TEACHERS = frozenset({"Prof. Example", "Prof. Data Scientist"})

_INVENTED: Mapping[str, tuple[str, ...]] = {
    "University of Zurich": ("1905", "1909"),
    "Eidgenössische Technische Hochschule": ("1896", "1900"),
    "Institute for Advanced Study": ("1933",),
    "California Institute of Technology": ("1933",),
    "Kaiser Wilhelm Institute for Physics": ("1917",),
    "Karl-Ferdinand University": ("1911",),
    "Nobel Prize in Physics": ("1921",),
    "Matteucci Medal": ("1921",),
    "Max Planck Medal": ("1929", "2029"),
    "People's Climate March": ("2014",),
    "Zur Elektrody": ("1905",),
    "Über einen die Erzeugung und Verwandlung des Lichtes": ("1905",),
    "Die Grundlage der allgemeinen Relativitätstheorie": ("1916",),
    "Machine Learning": ("2018-01-01",),
    "Quantum ": ("2018-01-01",),
    "Physics": ("Quantum Teleportation",),
    "al-folio": ("2015",),
    '<a href="https://github.com/alshedivat/al-folio">': ("2015",),
    "14th March 1879": ("",),
    "2712 Broadway St": ("",),
    "AlbertEinstein": ("",),
    "Professor John Doe": ("Lorem ipsum",),
}
"""How an entry of al-folio's CV of Einstein begins, and with what another of its values does."""

_STAND_IN = re.compile(
    r"(?:sub-)?description \d\.?|topic \d\.|(?:<u>hobbies:</u> )?hobby 1, hobby 2, etc\."
    r"|\(912\) 123-4567|https://alshedivat\.github\.io/al-folio/"
    r"|a german-born theoretical physicist, widely ranked among .*",
    re.IGNORECASE | re.DOTALL,
)
"""Values of that CV that say nothing of anybody else."""

_HEADINGS = frozenset({"title", "type"})
"""Keys of a section of that CV that say nothing without its entries."""


def hide_examples(source: Source) -> list[tuple[Value, str]]:
    """Hide the pages of a source that are examples from importers, and give what they say."""
    left_out: list[tuple[Value, str]] = []
    for name in source.find(*PAGES):
        if is_example(source.peek_lines(name)):
            page = source.open_lines(name)
            left_out.append((Items((page.fields, *page.list_texts())), EXAMPLE))
            source.hide(name)
    return left_out


def is_example(page: Page) -> bool:
    """Tell whether a page is a template's example as a whole, whatever its date."""
    title = page.fields.text("title")
    words = title.value.strip() if title else ""
    said = [text.value.strip() for text in (*list_texts(page.fields), *page.list_texts())]
    if _TITLE.fullmatch(words) or not _TEACHERS.isdisjoint(said):
        return True
    if _NUMBERED.fullmatch(words):
        return any(map(_NUMBERED_TEXT.match, said))
    return bool(_NEWS.fullmatch(page.text.value.strip() if page.text else ""))


def split_examples(value: Value | None) -> tuple[Value | None, list[tuple[Value, str]]]:
    """Split al-folio's examples off a CV: give what is left of that, and them with the reason."""
    examples: list[tuple[Value, str]] = []

    def take_out(each: Value) -> Value | None:
        is_stand_in = isinstance(each, Text) and _STAND_IN.fullmatch(each.value.strip())
        if is_stand_in or (isinstance(each, Fields) and _is_invented(each)):
            examples.append((each, EXAMPLE))
            return None
        match each:
            case Fields(entries) if entries:
                pairs = tuple((key, kept) for key, part in entries if (kept := take_out(part)))
                rest = Fields(pairs)
                if len(pairs) == len(entries) or not {"type"} <= rest.names() <= _HEADINGS:
                    return rest
                examples.extend((value, EXAMPLE) for _, value in pairs)
                return None
            case Items(values) if values:
                parts = tuple(kept for part in values if (kept := take_out(part)))
                return Items(parts) if parts else None
        return each

    return value and take_out(value), examples


def _is_invented(entry: Fields) -> bool:
    values = [
        text.value.strip()
        for _, each in entry.entries
        for text in ((each,) if isinstance(each, Text) else _list_own(each))
    ]
    return any(
        value.startswith(name) and any(other.startswith(marks) for other in values)
        for value in values
        for name, marks in _INVENTED.items()
    )


def _list_own(value: Value) -> list[Text]:
    parts = value.values if isinstance(value, Items) else ()
    return [each for each in parts if isinstance(each, Text)]
