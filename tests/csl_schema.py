"""What CSL-JSON may hold: the names of CSL 1.0.2 (appendices III and IV) and their shapes."""

from collections.abc import Iterator, Mapping
from typing import Any


def _list_words(text: str) -> frozenset[str]:
    return frozenset(text.split())


ITEM_TYPES = _list_words("""
    article article-journal article-magazine article-newspaper bill book broadcast chapter classic
    collection dataset document entry entry-dictionary entry-encyclopedia event figure graphic
    hearing interview legal_case legislation manuscript map motion_picture musical_score pamphlet
    paper-conference patent performance periodical personal_communication post post-weblog
    regulation report review review-book software song speech standard thesis treaty webpage
    """)
NAMES = _list_words("""
    author chair collection-editor compiler composer container-author contributor curator director
    editor editor-translator editorial-director executive-producer guest host illustrator
    interviewer narrator organizer original-author performer producer recipient reviewed-author
    script-writer series-creator translator
    """)
DATES = _list_words("accessed available-date event-date issued original-date submitted")
TEXTS = _list_words("""
    id type abstract annote archive archive-place archive_collection archive_location authority
    call-number chapter-number citation-key collection-number collection-title container-title
    container-title-short dimensions division DOI edition event-place event-title genre ISBN ISSN
    issue jurisdiction keyword language license medium note number number-of-pages
    number-of-volumes original-publisher original-publisher-place original-title page page-first
    part-number part-title PMCID PMID printing-number publisher publisher-place references
    reviewed-genre reviewed-title scale section source status supplement-number title title-short
    URL version volume volume-title year-suffix
    """)
NAME_PARTS = _list_words("family given dropping-particle non-dropping-particle suffix literal")


def list_faults(item: Mapping[str, Any]) -> Iterator[str]:
    """Say what of an item is not as the CSL data schema has it."""
    yield from (f"no {name}" for name in ("id", "type") if name not in item)
    if item.get("type") not in ITEM_TYPES:
        yield f"type {item.get('type')!r}"
    for name, value in item.items():
        if name in NAMES:
            yield from _list_name_faults(name, value)
        elif name in DATES:
            yield from _list_date_faults(name, value)
        elif name not in TEXTS:
            yield f"unknown variable {name}"
        elif not isinstance(value, str) or not value:
            yield f"{name} is no text: {value!r}"


def _list_name_faults(variable: str, names: Any) -> Iterator[str]:  # noqa: ANN401 - JSON
    if not isinstance(names, list) or not names:
        yield f"{variable} is no list"
        return
    for name in names:
        is_text = all(isinstance(part, str) and part for part in name.values())
        if not name or not is_text or not set(name) <= NAME_PARTS:
            yield f"{variable} has the name {name!r}"


def _list_date_faults(variable: str, date: Any) -> Iterator[str]:  # noqa: ANN401 - JSON
    parts = date.get("date-parts", [])
    well_formed = 1 <= len(parts) <= 2 and all(
        1 <= len(part) <= 3 and all(type(number) is int for number in part) for part in parts
    )
    if not set(date) <= {"date-parts", "season", "circa", "literal"}:
        yield f"{variable} has {sorted(date)}"
    if not well_formed and not date.get("literal"):
        yield f"{variable} has no parts: {date!r}"
