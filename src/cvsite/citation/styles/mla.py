"""MLA 9: works cited as the MLA Handbook has them, of core elements in a fixed order (5.1)."""

import re
from collections.abc import Callable, Mapping, Sequence

from cvsite.citation.styles.dates import (
    ACCEPTED,
    IN_PREPARATION,
    MLA,
    SUBMITTED,
    find_dates,
    find_months,
    find_original_year,
    find_stage,
    write_date,
    write_day,
    write_year,
)
from cvsite.citation.styles.facts import (
    Kind,
    clean,
    find_address,
    find_degree,
    find_event,
    find_genre,
    find_issue,
    find_kind,
    find_other_number,
    find_preprint,
    find_publisher,
    find_series,
    find_volume,
    find_volumes,
    name_report,
    write_edition,
    write_version,
)
from cvsite.citation.styles.names import ET_AL, invert_first, join_names, say
from cvsite.citation.styles.pages import label_pages, shorten_pages
from cvsite.citation.styles.patents import name_patent, write_patent_number
from cvsite.citation.styles.people import (
    Role,
    find_book_authors,
    find_compilers,
    find_creators,
    find_editors,
)
from cvsite.citation.styles.phrases import (
    Part,
    capitalise,
    italicise,
    join_clauses,
    join_sentences,
    link,
    phrase,
    punctuate,
    quote,
    wrap,
)
from cvsite.citation.styles.titles import (
    clean_title,
    give_container,
    give_title,
    write_journal_series,
)
from cvsite.model.bibliography import Publication
from cvsite.model.names import Name
from cvsite.model.text import Inlines

_ET_AL_FROM = 3
_DOI_HOST = "https://doi.org/"
_QUOTED = frozenset(
    {Kind.ARTICLE, Kind.PERIODICAL, Kind.PART, Kind.PREPRINT, Kind.PRESENTATION, Kind.WEBPAGE}
)
"""Kinds whose titles are those of parts of a container; they have the whole date, too."""

_THESES = {
    "doctoral": "PhD dissertation",
    "master’s": "master’s thesis",
    "bachelor’s": "bachelor’s thesis",
}
_ROLES = {Role.EDITOR: "editor", Role.COMPILER: "compiler"}
_STAGES = {
    ACCEPTED: "",  # the word in the place of the year says it
    IN_PREPARATION: "manuscript in preparation",
    SUBMITTED: "manuscript submitted for publication",
}
_ARTICLE_NUMBER = re.compile(r"[eE]\d+")  # which MLA leaves out
_PRESSES = (
    (re.compile(r"\bUniversity Press\b"), "UP"),
    (re.compile(r"\bUniversity of (.+) Press\b"), r"U of \1 P"),
    (re.compile(r"\bMIT Press\b"), "MIT P"),
    (re.compile(r"\bUniversity\b"), "U"),
)
"""How the names of academic presses are shortened (appendix 1)."""


def write_mla(publication: Publication) -> Inlines:
    """Cite a publication as a list of works cited of MLA does."""
    kind = find_kind(publication)
    title = give_title(publication)
    title = quote(title) if kind in _QUOTED else italicise(title)
    elements = _ELEMENTS.get(kind, _list_book)(publication)
    location = _link_address(publication)
    container = capitalise(join_clauses((*elements, location)))
    opening = (_write_creators(publication), title, _write_middle(publication, kind))
    return punctuate(join_sentences((*opening, container, *_list_end(publication, kind))), ".")


def _write_creators(publication: Publication) -> str:
    """Write those who stand first; a body that published the work itself does not (5.25)."""
    creators = find_creators(publication)
    publisher = clean(publication.publisher)
    if publisher and {name.literal for name in creators.names} == {publisher}:
        return ""
    people = creators.names
    if len(people) >= _ET_AL_FROM or (creators.more and people):
        shown = join_names(invert_first(people[:1]), "and", more=True)
    else:
        names = invert_first(people)
        comma = any("," in name for name in names[:1])
        shown = join_names(names, "and", comma_between_two=comma)
    role = _ROLES[creators.role] if creators.role else ""
    return f"{shown}, {role}{'s' if len(people) > 1 else ''}" if role else shown


def _name_people(role: str, people: Sequence[Name]) -> str:
    names = [say(name) for name in people]
    shown = f"{names[0]} {ET_AL}" if len(names) >= _ET_AL_FROM else join_names(names, "and")
    return f"{role} by {shown}".strip() if names else ""


def _write_middle(publication: Publication, kind: Kind) -> str:
    """Write the year of a thesis or a manuscript, which nobody published (appendix 2).

    Of other works it is that in which they first appeared, an optional element.
    """
    is_unpublished = kind in {Kind.THESIS, Kind.MANUSCRIPT}
    year = write_year(publication, accepted="Forthcoming") if is_unpublished else ""
    return year or find_original_year(publication)


def _list_end(publication: Publication, kind: Kind) -> tuple[Part, ...]:
    """List what may stand behind the elements: the series, what it is, when it was read."""
    series, number = find_series(publication)
    if kind in {Kind.ARTICLE, Kind.PERIODICAL}:
        series = ()  # that of a journal stands before its volume
    accessed = publication.accessed if publication.issued is None else None
    return (
        phrase(clean_title(series), wrap(" ", number, "")) if series else "",
        "Preprint" if kind is Kind.PREPRINT else find_genre(publication),
        f"Accessed {write_date(MLA, accessed)}" if accessed and find_address(publication) else "",
    )


def _link_address(publication: Publication) -> Inlines:
    """Link to a work; only a DOI is shown with its scheme (5.84, 5.95)."""
    address = find_address(publication)
    if address is None:
        return ()
    return link(address, address if address.startswith(_DOI_HOST) else address.split("//", 1)[1])


def _write_date(publication: Publication) -> str:
    kind = find_kind(publication)
    date, end = find_months(publication) if kind is Kind.ARTICLE else find_dates(publication)
    is_year = kind not in _QUOTED or publication.issued_is_circa
    if date is None or is_year or not write_day(MLA, date, end):
        return write_year(publication, accepted="forthcoming")
    return write_date(MLA, date, end)


def _write_publisher(publication: Publication) -> str:
    publisher = find_publisher(publication)
    for name, short in _PRESSES:
        publisher = name.sub(short, publisher)
    return publisher


def _write_pages(publication: Publication) -> str:
    page = publication.page or ""
    is_number = find_kind(publication) is Kind.ARTICLE and _ARTICLE_NUMBER.fullmatch(page)
    return "" if is_number else label_pages(shorten_pages(page, digits=2))


def _write_volume(publication: Publication) -> str:
    volume, volumes = find_volume(publication), find_volumes(publication)
    return f"vol. {volume}" if volume else f"{volumes} vols." if volumes else ""


def _list_article(publication: Publication) -> tuple[Part, ...]:
    volume, issue = clean(publication.volume), find_issue(publication)
    return (
        italicise(give_container(publication)),
        write_journal_series(publication),
        f"vol. {volume}" if volume else "",
        f"no. {issue}" if issue else "",
        _write_date(publication),
        _write_pages(publication),
    )


def _list_part(publication: Publication) -> tuple[Part, ...]:
    authors = _name_people("", find_book_authors(publication))
    return (italicise(give_container(publication)), authors, *_list_book(publication))


def _list_book(publication: Publication) -> tuple[Part, ...]:
    return (
        _name_people("edited", find_editors(publication)),
        _name_people("compiled", find_compilers(publication)),
        _name_people("translated", publication.translator),
        write_edition(publication),
        _write_volume(publication),
        find_other_number(publication),
        find_event(publication),
        _write_publisher(publication),
        _write_date(publication),
        _write_pages(publication),
    )


def _list_thesis(publication: Publication) -> tuple[Part, ...]:
    kind = _THESES.get(find_degree(publication) or "", clean(publication.genre) or "thesis")
    return (_write_publisher(publication), kind)


def _list_report(publication: Publication) -> tuple[Part, ...]:
    number = clean(publication.number)
    report = f"{name_report(publication, 'Report' if number else '')} {number}".strip()
    return (report, _write_publisher(publication), _write_date(publication))


def _list_preprint(publication: Publication) -> tuple[Part, ...]:
    archive, number = find_preprint(publication)
    is_linked = number and number in (find_address(publication) or "")
    shown = f"{archive}:{number}" if number and not is_linked else ""
    return (italicise(phrase(archive)), _write_date(publication), shown)


def _list_patent(publication: Publication) -> tuple[Part, ...]:
    patent = name_patent(publication).replace("U.S.", "US")
    number = f"{patent} {write_patent_number(publication)}".strip()
    return (number, _write_publisher(publication), _write_date(publication))


def _list_product(publication: Publication) -> tuple[Part, ...]:
    version = write_version(publication).replace("Version", "version")
    return (version, _write_publisher(publication), _write_date(publication))


def _list_presentation(publication: Publication) -> tuple[Part, ...]:
    where = clean(publication.event_place or publication.publisher_place)
    event = clean_title(publication.event_title) or _write_publisher(publication)
    return (event, _write_date(publication), where)


def _list_manuscript(publication: Publication) -> tuple[Part, ...]:
    stage = _STAGES.get(find_stage(publication) or "", "unpublished manuscript")
    return (_write_publisher(publication), stage)


def _list_site(publication: Publication) -> tuple[Part, ...]:
    site = italicise(give_container(publication))
    return (site, _write_publisher(publication), _write_date(publication))


_ELEMENTS: Mapping[Kind, Callable[[Publication], tuple[Part, ...]]] = {
    Kind.ARTICLE: _list_article,
    Kind.DATASET: _list_product,
    Kind.MANUSCRIPT: _list_manuscript,
    Kind.PART: _list_part,
    Kind.PATENT: _list_patent,
    Kind.PERIODICAL: _list_article,
    Kind.PREPRINT: _list_preprint,
    Kind.PRESENTATION: _list_presentation,
    Kind.REPORT: _list_report,
    Kind.SOFTWARE: _list_product,
    Kind.THESIS: _list_thesis,
    Kind.WEBPAGE: _list_site,
}
"""The elements of the container but for its location, by kind; elsewhere those of a book."""
