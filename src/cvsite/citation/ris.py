"""A publication as RIS, which reference managers read ("RIS Format Specifications")."""

from collections.abc import Iterator

from cvsite.citation.authors import list_authors
from cvsite.citation.eprints import find_work_address
from cvsite.citation.styles.pages import drop_label
from cvsite.markup.plain import write_plain, write_plain_paragraphs
from cvsite.model.bibliography import Publication
from cvsite.model.dates import PartialDate
from cvsite.model.names import Name

RIS_TYPES = {
    "article": "UNPB",
    "article-journal": "JOUR",
    "article-magazine": "MGZN",
    "article-newspaper": "NEWS",
    "book": "BOOK",
    "chapter": "CHAP",
    "dataset": "DATA",
    "entry-encyclopedia": "ENCYC",
    "graphic": "ART",
    "legal_case": "CASE",
    "legislation": "STAT",
    "manuscript": "UNPB",
    "motion_picture": "VIDEO",
    "pamphlet": "PAMP",
    "paper-conference": "CPAPER",
    "patent": "PAT",
    "periodical": "JFULL",
    "personal_communication": "PCOMM",
    "report": "RPRT",
    "software": "COMP",
    "song": "SOUND",
    "standard": "STAND",
    "thesis": "THES",
    "webpage": "ELEC",
}
"""CSL's item type to that of RIS; any other is ``GEN``."""

_END_OF_LINE = "\r\n"


def write_ris(publication: Publication) -> str:
    """Write a publication as RIS: a tag and a value a line, ended as the format asks."""
    lines = [f"{tag}  - {' '.join(value.split())}" for tag, value in _list_tags(publication)]
    return _END_OF_LINE.join([*lines, "ER  - ", ""])


def _list_tags(publication: Publication) -> Iterator[tuple[str, str]]:
    """Give what is known of a publication, tag by tag."""
    yield "TY", RIS_TYPES.get(publication.type, "GEN")
    yield from _list_names(publication)
    page = drop_label(publication.page or "")
    first, _, last = page.partition("–")
    single = {
        "TI": write_plain(publication.title),
        "T2": write_plain(publication.container_title),
        "T3": write_plain(publication.collection_title or publication.main_title),
        "J2": write_plain(publication.container_title_short),
        "PY": str(publication.issued.year) if publication.issued else "",
        "DA": _write_date(publication.issued),
        "VL": publication.volume,
        "IS": publication.issue or publication.number,
        "SP": first if "–" not in last else page,
        "EP": last if "–" not in last else "",
        "PB": publication.publisher,
        "CY": publication.publisher_place,
        "ET": publication.edition,
        "M3": publication.genre,
        "LA": publication.language,
        "SN": publication.isbn or publication.issn,
        "DO": publication.doi,
        "UR": find_work_address(publication),
        "Y2": _write_date(publication.accessed),
        "AB": write_plain_paragraphs(publication.abstract),
        "N1": write_plain(publication.note),
        "ID": publication.id,
    }
    yield from ((tag, value) for tag, value in single.items() if value)
    yield from (("KW", word) for word in publication.keyword)


def _list_names(publication: Publication) -> Iterator[tuple[str, str]]:
    yield from (("AU", _write_name(name)) for name in list_authors(publication))
    yield from (("ED", _write_name(name)) for name in publication.editor)
    yield from (("A4", _write_name(name)) for name in publication.translator)


def _write_name(name: Name) -> str:
    """Write a name as RIS sorts it: ``Beethoven, Ludwig van, Jr.``."""
    if name.literal:
        return name.literal
    family = f"{name.non_dropping_particle} {name.family}".strip()
    given = f"{name.given} {name.dropping_particle}".strip()
    return ", ".join(part for part in (family, given, name.suffix) if part)


def _write_date(date: PartialDate | None) -> str:
    """Write a date as RIS does, with the slashes of the parts that are not known."""
    if date is None:
        return ""
    parts = [f"{part:02}" if part else "" for part in (date.month, date.day)]
    return f"{date.year:04}/{'/'.join(parts)}/"
