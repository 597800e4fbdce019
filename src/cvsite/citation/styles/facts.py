"""What the styles ask of a publication besides its fields: its kind, its parts, where it is."""

import re
from enum import Enum, auto

from cvsite.citation.addresses import is_doi, is_web_address, write_doi_url
from cvsite.citation.styles.dates import IN_PREPARATION, SUBMITTED, find_season, find_stage
from cvsite.citation.styles.phrases import join_clauses, link
from cvsite.citation.vocabulary import ARTICLE_NUMBERS, BODY_FIELDS
from cvsite.markup.plain import write_plain
from cvsite.model.bibliography import Publication
from cvsite.model.text import Inlines
from cvsite.model.urls import is_safe_url
from cvsite.model.words import ENGLISH, Words


class Kind(Enum):
    """Kinds of works that the styles tell apart."""

    ARTICLE = auto()
    PERIODICAL = auto()  # an article of a magazine or newspaper, which goes by its day
    PART = auto()
    PRESENTATION = auto()
    BOOK = auto()
    THESIS = auto()
    REPORT = auto()
    PREPRINT = auto()
    PATENT = auto()
    SOFTWARE = auto()
    DATASET = auto()
    WEBPAGE = auto()
    MANUSCRIPT = auto()


_KINDS = {
    **dict.fromkeys(("article-journal", "review", "review-book"), Kind.ARTICLE),
    **dict.fromkeys(("article-magazine", "article-newspaper"), Kind.PERIODICAL),
    **dict.fromkeys(("chapter", "entry", "entry-dictionary", "entry-encyclopedia"), Kind.PART),
    **dict.fromkeys(("paper-conference", "speech"), Kind.PRESENTATION),
    "article": Kind.PREPRINT,
    "dataset": Kind.DATASET,
    "manuscript": Kind.MANUSCRIPT,
    "patent": Kind.PATENT,
    "report": Kind.REPORT,
    "software": Kind.SOFTWARE,
    "standard": Kind.REPORT,
    "thesis": Kind.THESIS,
    **dict.fromkeys(("post", "post-weblog", "webpage"), Kind.WEBPAGE),
}
"""Item types of CSL; any other is the whole of a work, as a book is."""

_MAY_BE_WITHIN = frozenset({Kind.ARTICLE, Kind.BOOK, Kind.MANUSCRIPT, Kind.PART, Kind.PRESENTATION})
_ARCHIVES = {"arxiv": "arXiv", "biorxiv": "bioRxiv", "hal": "HAL", "medrxiv": "medRxiv"}
_PREPRINT_SERIES = re.compile(r"\A(?:arxiv\b|corr\Z)", re.IGNORECASE)
_ARXIV_FORM = re.compile(r"(?i)(?:arXiv:\s*)?(?:\d{4}\.\d{4,5}|[a-z.-]+/\d{7})(?:v\d+)?")
_ARXIV_NUMBER = re.compile(r"(?:arXiv:|abs/)\s*([\w.-]+(?:/\d+)?)", re.IGNORECASE)
_ARXIV_DOI = re.compile(r"10\.48550/arxiv\.(.+)", re.IGNORECASE)
_DEGREES = (
    ("master’s", re.compile(r"master|\bm\.?\s?(?:a|s|sc|phil|eng)\b", re.IGNORECASE)),
    ("bachelor’s", re.compile(r"bachelor|\bb\.?\s?(?:a|s|sc)\b", re.IGNORECASE)),
    (
        "doctoral",
        re.compile(r"ph\.?\s?d|d\.?phil|doctor|\A(?:inaugural-)?dissertation", re.IGNORECASE),
    ),
)
"""Degrees, and what the kind of a thesis says of them; a diploma, say, stands as it is."""

_NAMED_EDITION = re.compile(
    r"\b(?:aufl|auflage|ausg|ausgabe|druk|ed|edición|edição|edition|ediz|edizione|edn|éd|édition"
    r"|uitg)\b",
    re.IGNORECASE,
)
"""What languages call an edition, for those that say it themselves."""

_ORDINALS = {
    word: number
    for number, word in enumerate(
        ("first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth"), 1
    )
}
_TEENS = range(11, 14)


def find_kind(publication: Publication) -> Kind:
    """Tell the kind of a work, from its item type and from what it is said to be in.

    A preprint is cited as one while it has not appeared in anything else.
    """
    kind = _KINDS.get(publication.type, Kind.BOOK)
    if kind not in _MAY_BE_WITHIN:
        return kind
    container = write_plain(publication.container_title)
    is_submitted = find_stage(publication) in {SUBMITTED, IN_PREPARATION}
    is_unpublished = is_submitted or kind is Kind.MANUSCRIPT
    is_within = bool(container) and not _PREPRINT_SERIES.match(container)
    if (is_unpublished or not is_within) and find_preprint(publication)[1]:
        return Kind.PREPRINT
    if is_unpublished:
        return Kind.MANUSCRIPT
    if not container:
        return kind if kind is Kind.PRESENTATION else Kind.BOOK
    if kind is Kind.BOOK and publication.type != "book":  # a law in a gazette, a letter in a paper
        return Kind.ARTICLE
    return Kind.PART if kind is Kind.PRESENTATION else kind


def find_preprint(publication: Publication) -> tuple[str, str | None]:
    """Give the archive of a preprint and its number there; of arXiv also where journals stand."""
    is_arxiv = _ARXIV_FORM.fullmatch(publication.eprint or "")
    archive = publication.eprint_archive or ("arXiv" if is_arxiv else "")
    archive = _ARCHIVES.get(archive.lower(), archive)
    if publication.eprint and archive:
        return archive, re.sub(rf"(?i)^{re.escape(archive)}:\s*", "", publication.eprint)
    if found := _ARXIV_DOI.fullmatch(publication.doi or ""):
        return "arXiv", found[1]
    container = write_plain(publication.container_title)
    if _PREPRINT_SERIES.match(container):
        found = _ARXIV_NUMBER.search(f"{container} {publication.volume or ''}")
        return "arXiv", found[1] if found else None
    number = (publication.number or publication.issue) if publication.type == "article" else None
    return archive or container or publication.publisher or "", number


def find_address(publication: Publication) -> str | None:
    """Give the address of a work: its DOI's, the one that it gives, or that of its preprint."""
    if publication.doi and is_doi(publication.doi):
        return write_doi_url(publication.doi)
    if publication.url and is_web_address(publication.url) and is_safe_url(publication.url):
        return publication.url
    archive, number = find_preprint(publication)
    is_preprint = number and find_kind(publication) is Kind.PREPRINT
    return f"https://arxiv.org/abs/{number}" if is_preprint and archive == "arXiv" else None


def link_address(publication: Publication) -> Inlines:
    """Link to a work by its address."""
    address = find_address(publication)
    return link(address) if address else ()


def find_publisher(publication: Publication) -> str:
    """Give the publisher, or the institution of a manuscript; one may not publish it yet."""
    publisher = clean(publication.publisher)
    is_hoped_for = find_kind(publication) is Kind.MANUSCRIPT and publication.type != "manuscript"
    return "" if is_hoped_for or is_web_address(publisher) else publisher


def find_other_publisher(publication: Publication) -> str:
    """Give the publisher, unless it is the author alone."""
    publisher = find_publisher(publication)
    return "" if {name.literal for name in publication.author} == {publisher} else publisher


def find_article_number(publication: Publication) -> str:
    """Give the number of an article that has no pages, which stands where they would."""
    in_place = not publication.page and has_article_number(publication)
    return clean(publication.number) if in_place else ""


def has_article_number(publication: Publication) -> bool:
    """Tell whether the number of a work is that of an article in an issue."""
    return bool(publication.number) and any(map(publication.source.get, ARTICLE_NUMBERS))


def find_event(publication: Publication) -> Inlines:
    """Say where a work was shown or performed; books and papers are cited by what they are in."""
    place = clean(publication.event_place)
    return join_clauses((publication.event_title, place)) if is_other(publication) else ()


def find_genre(publication: Publication) -> str:
    """Say what a work is that is none of those which the styles tell apart: ``Photograph``."""
    return clean(publication.genre) if is_other(publication) else ""


def find_other_number(publication: Publication) -> str:
    """Give the number of such a work: ``c. 42`` of a law, that of a record in its catalogue."""
    return clean(publication.number) if is_other(publication) else ""


def is_other(publication: Publication) -> bool:
    """Tell whether a work is cited as a whole like a book, and is none."""
    return publication.type != "book" and find_kind(publication) is Kind.BOOK


def write_imprint(publication: Publication) -> str:
    """Write ``New York: Penguin Press``; where it says how a work is out, the place follows."""
    publisher, place = find_publisher(publication), clean(publication.publisher_place)
    source = publication.source
    if source.get("howpublished") and not any(source.get(name) for name in BODY_FIELDS):
        return ", ".join(filter(None, (publisher, place)))
    return ": ".join(filter(None, (place, publisher)))


def find_degree(publication: Publication) -> str | None:
    """Tell for what degree a thesis was written: ``doctoral``, ``master’s`` or ``bachelor’s``."""
    genre = publication.genre or ""
    return next((degree for degree, words in _DEGREES if words.search(genre)), None)


def find_series(publication: Publication) -> tuple[Inlines, str]:
    """Give a series and the number in it, which BibTeX has as ``volume`` or ``number``.

    One that is called like its publisher, as those of institutes are, is told by that.
    """
    series = publication.collection_title
    if write_plain(series) == publication.publisher:
        series = ()
    return series, clean(publication.collection_number or publication.volume) if series else ""


def find_volume(publication: Publication) -> str:
    """Give the volume, where it is not the number in a series."""
    in_series = publication.collection_title and not publication.collection_number
    return "" if in_series or publication.main_title else clean(publication.volume)


def find_volumes(publication: Publication) -> str:
    """Give how many volumes a work has, which says nothing of a part of it."""
    is_part = find_kind(publication) is Kind.PART
    return "" if is_part else clean(publication.number_of_volumes)


def find_issue(publication: Publication) -> str:
    """Give the number of the issue, which is none where a season stands in its place."""
    return "" if find_season(publication) else clean(publication.issue)


def write_edition(publication: Publication, words: Words = ENGLISH) -> str:
    """Write the edition: ``2nd ed.``, ``Rev. ed.``, ``2., erw. Aufl.``; the first is not told."""
    edition = clean(publication.edition).removesuffix("edition").removesuffix("ed.").strip()
    number = _ORDINALS.get(edition.lower()) or _read_number(edition)
    if number == 1 or not edition:
        return ""
    if _NAMED_EDITION.search(edition):
        return edition
    if number:
        return words["{ordinal} ed."].format(ordinal=write_ordinal(number), number=number)
    return words["{edition} ed."].format(edition=edition.replace("Revised", "Rev."))


def write_ordinal(number: int) -> str:
    """Write an ordinal number: ``2nd``, ``11th``."""
    ending = {1: "st", 2: "nd", 3: "rd"}.get(number % 10, "th")
    return f"{number}{'th' if number % 100 in _TEENS else ending}"


def write_version(publication: Publication) -> str:
    """Write the version of software or data: ``Version 3.3``."""
    version = re.sub(r"^(?:version\s*|v\.?\s*(?=\d))", "", clean(publication.version))
    return f"Version {version}" if version else ""


def name_report(publication: Publication, usual: str) -> str:
    """Say what kind of report it is; most numbers of standards say it: ``ISO 9001:2015``."""
    if publication.type == "standard" and usual:
        usual = "Standard" if clean(publication.number).isdecimal() else ""
    return clean(publication.genre) or usual


def names_publisher(publication: Publication) -> bool:
    """Tell whether the number of a work begins with its publisher, as those of standards do."""
    publisher, number = clean(publication.publisher), clean(publication.number)
    return bool(publisher) and number.startswith(f"{publisher} ")


def clean(text: str | None) -> str:
    """Give a text with single spaces, and without marks at its end that belong to no word."""
    return " ".join((text or "").split()).strip(" ,;:")


def _read_number(edition: str) -> int | None:
    found = re.fullmatch(r"(\d{1,3})(?:st|nd|rd|th|\.)?", edition)
    return int(found[1]) if found else None
