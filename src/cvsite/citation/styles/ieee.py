"""IEEE: the IEEE Reference Guide, without the number that a list of references gives a work."""

import re
from collections.abc import Callable, Mapping, Sequence

from cvsite.citation.addresses import is_doi
from cvsite.citation.styles.dates import (
    ACCEPTED,
    IEEE,
    SUBMITTED,
    find_dates,
    find_months,
    find_stage,
    write_date,
    write_day,
    write_year,
)
from cvsite.citation.styles.facts import (
    Kind,
    clean,
    find_address,
    find_article_number,
    find_degree,
    find_event,
    find_genre,
    find_issue,
    find_kind,
    find_other_number,
    find_other_publisher,
    find_preprint,
    find_publisher,
    find_volume,
    find_volumes,
    name_report,
    names_publisher,
    write_edition,
    write_imprint,
    write_version,
)
from cvsite.citation.styles.names import ET_AL, join_names, say_short
from cvsite.citation.styles.pages import label_pages, write_pages
from cvsite.citation.styles.patents import name_patent, write_patent_number
from cvsite.citation.styles.people import Role, find_compilers, find_creators, find_editors
from cvsite.citation.styles.phrases import (
    Part,
    italicise,
    join_clauses,
    join_sentences,
    link,
    phrase,
    punctuate,
    quote,
    wrap,
)
from cvsite.citation.styles.titles import clean_title, give_container, give_title
from cvsite.model.bibliography import Publication
from cvsite.model.names import Name
from cvsite.model.text import Inlines

_MOST_NAMES = 6
_ROLES = {Role.EDITOR: "Ed", Role.COMPILER: "Comp"}
_ARTICLE_NUMBER = re.compile(r"[eE]\d+")
_THESES = {"doctoral": "Ph.D. dissertation", "master’s": "M.S. thesis", "bachelor’s": "B.S. thesis"}
_REPORTS = {"technical report": "Tech. Rep.", "research report": "Res. Rep."}


def write_ieee(publication: Publication) -> Inlines:
    """Cite a publication as a list of references of IEEE's journals does."""
    kind = find_kind(publication)
    names = _write_creators(publication)
    if kind is Kind.WEBPAGE and publication.issued is None:
        return _end(publication, join_sentences((names, *_list_undated_site(publication))))
    body = _WRITERS.get(kind, _write_book)(publication, names)
    return _end(publication, body)


def _end(publication: Publication, body: Inlines) -> Inlines:
    """Put the DOI behind a citation, or an address, which no full stop follows."""
    address = find_address(publication)
    if address is None:
        return punctuate(body, ".")
    if publication.doi and is_doi(publication.doi):
        return punctuate(join_clauses((body, phrase("doi: ", link(address, publication.doi)))), ".")
    if find_kind(publication) is Kind.PREPRINT and not publication.url:
        return punctuate(body, ".")  # the number of a preprint is its address
    return phrase(punctuate(body, "."), " [Online]. Available: ", link(address))


def _write_creators(publication: Publication) -> str:
    creators = find_creators(publication)
    names = _join(creators.names, more=creators.more)
    return f"{names}, {_label(creators.names, creators.role)}" if creators.role else names


def _join(people: Sequence[Name], *, more: bool = False) -> str:
    if len(people) > _MOST_NAMES or (more and len(people) == 1):
        return f"{say_short(people[0])} {ET_AL}"
    return join_names([say_short(name) for name in people], "and", more=more)


def _label(names: Sequence[Name], role: Role) -> str:
    return f"{_ROLES[role]}s." if len(names) > 1 else f"{_ROLES[role]}."


def _name_people(role: Role, names: Sequence[Name]) -> str:
    return f"{_join(names)}, {_label(names, role)}" if names else ""


def _write_date(publication: Publication, *, day: bool = False) -> str:
    """Write the month and year, or the words for work that is not out yet."""
    date, end = find_dates(publication) if day else find_months(publication)
    if date and write_day(IEEE, date, end):
        return write_date(IEEE, date, end)
    return write_year(publication, accepted="to be published")


def _write_article(publication: Publication, names: str) -> Inlines:
    volume, issue = clean(publication.volume), find_issue(publication)
    page, number = write_pages(publication.page or ""), find_article_number(publication)
    if _ARTICLE_NUMBER.fullmatch(page):
        page, number = "", page
    is_dated_by_day = find_kind(publication) is Kind.PERIODICAL
    return join_clauses(
        (
            names,
            quote(give_title(publication)),
            italicise(give_container(publication)),
            f"vol. {volume}" if volume else "",
            f"no. {issue}" if issue else "",
            label_pages(page),
            _write_date(publication, day=is_dated_by_day),
            f"Art. no. {number}" if number else "",
        )
    )


def _write_part(publication: Publication, names: str) -> Inlines:
    volume = find_volume(publication)
    container = italicise(give_container(publication))
    editors = _name_people(Role.EDITOR, find_editors(publication))
    head = join_clauses(
        (
            names,
            quote(give_title(publication)),
            phrase("in ", container, wrap(" (", _write_series(publication), ")")),
            write_edition(publication),
            f"vol. {volume}" if volume else "",
            editors,
        )
    )
    pages = label_pages(write_pages(publication.page or ""))
    number = wrap("Art. no. ", find_article_number(publication), "")
    facts = (_write_date(publication), pages, number)
    if publication.type == "paper-conference":
        where = clean(publication.event_place or publication.publisher_place)
        return join_clauses((head, where, *facts))
    publisher = write_imprint(publication)
    if editors or not publisher:
        return join_clauses((head, publisher, *facts))
    return join_sentences((head, join_clauses((publisher, *facts))))


def _write_book(publication: Publication, names: str) -> Inlines:
    volume, volumes = find_volume(publication), find_volumes(publication)
    title = italicise(give_title(publication))
    translators, genre = publication.translator, find_genre(publication)
    head = join_clauses(
        (
            names,
            phrase(title, wrap(" (", _write_series(publication), ")"), wrap(" [", genre, "]")),
            f"{_join(translators)}, Trans." if translators else "",
            _name_people(Role.EDITOR, find_editors(publication)),
            _name_people(Role.COMPILER, find_compilers(publication)),
            write_edition(publication),
            f"vol. {volume}" if volume else f"{volumes} vols." if volumes else "",
            find_other_number(publication),
            find_event(publication),
        )
    )
    pages = label_pages(write_pages(publication.page or ""))
    publisher, date = write_imprint(publication), _write_date(publication)
    if not publisher:
        return join_clauses((head, date, pages))
    return join_sentences((head, join_clauses((publisher, date, pages))))


def _write_series(publication: Publication) -> Inlines:
    """Write ``Annals of Mathematical Studies, no. 1``."""
    series = clean_title(publication.collection_title)
    number, volume = clean(publication.collection_number), clean(publication.volume)
    shown = f"no. {number}" if number else f"vol. {volume}" if volume else ""
    return join_clauses((series, shown)) if series else ()


def _write_thesis(publication: Publication, names: str) -> Inlines:
    genre = _THESES.get(find_degree(publication) or "", clean(publication.genre) or "thesis")
    return _write_work(publication, names, genre, *_list_institution(publication))


def _write_report(publication: Publication, names: str) -> Inlines:
    number = clean(publication.number)
    genre = name_report(publication, "Rep." if number else "")
    report = f"{_REPORTS.get(genre.lower(), genre)} {number}".strip()
    institution = () if names_publisher(publication) else _list_institution(publication)
    return _write_work(publication, names, *institution, report)


def _list_institution(publication: Publication) -> tuple[str, str]:
    return find_publisher(publication), clean(publication.publisher_place)


def _write_preprint(publication: Publication, names: str) -> Inlines:
    archive, number = find_preprint(publication)
    parts = (names, quote(give_title(publication)), _write_date(publication))
    return join_clauses((*parts, f"{archive}:{number}" if number else archive))


def _write_patent(publication: Publication, names: str) -> Inlines:
    number = write_patent_number(publication).replace(",", " ")
    parts = (names, quote(give_title(publication)))
    date = _write_date(publication, day=True)
    patent = f"{name_patent(publication, 'Appl.')} {number}".strip()
    return join_clauses((*parts, patent, date))


def _write_software(publication: Publication, names: str) -> Inlines:
    version = join_clauses((write_version(publication), _write_date(publication)))
    title = phrase(italicise(give_title(publication)), wrap(" (", version, ")"))
    return join_sentences((join_clauses((names, title)), find_publisher(publication)))


def _write_dataset(publication: Publication, names: str) -> Inlines:
    return join_clauses(
        (
            names,
            _write_date(publication, day=True),
            quote(give_title(publication)),
            write_version(publication),
            find_publisher(publication),
        )
    )


def _write_presentation(publication: Publication, names: str) -> Inlines:
    when = "to be presented" if find_stage(publication) == ACCEPTED else "presented"
    head = wrap(f"{when} at ", clean_title(publication.event_title), "")
    where = clean(publication.event_place or publication.publisher_place)
    return _write_work(publication, names, head or find_publisher(publication), where)


def _write_manuscript(publication: Publication, names: str) -> Inlines:
    stage = find_stage(publication)
    words = {SUBMITTED: "submitted for publication", ACCEPTED: ""}.get(stage or "", "unpublished")
    container = italicise(give_container(publication))
    return _write_work(publication, names, container, find_publisher(publication), words)


def _write_site(publication: Publication, names: str) -> Inlines:
    site = give_container(publication) or find_other_publisher(publication)
    title = quote(give_title(publication))
    return join_clauses((names, title, site, _write_date(publication, day=True)))


def _list_undated_site(publication: Publication) -> tuple[Part, ...]:
    accessed = publication.accessed
    date = f"Accessed: {write_date(IEEE, accessed)}" if accessed else ""
    site = give_container(publication) or find_other_publisher(publication)
    return (quote(give_title(publication)), site, date)


def _write_work(publication: Publication, names: str, *facts: Part) -> Inlines:
    title = quote(give_title(publication))
    return join_clauses((names, title, *facts, _write_date(publication)))


_WRITERS: Mapping[Kind, Callable[[Publication, str], Inlines]] = {
    Kind.ARTICLE: _write_article,
    Kind.DATASET: _write_dataset,
    Kind.MANUSCRIPT: _write_manuscript,
    Kind.PART: _write_part,
    Kind.PATENT: _write_patent,
    Kind.PERIODICAL: _write_article,
    Kind.PREPRINT: _write_preprint,
    Kind.PRESENTATION: _write_presentation,
    Kind.REPORT: _write_report,
    Kind.SOFTWARE: _write_software,
    Kind.THESIS: _write_thesis,
    Kind.WEBPAGE: _write_site,
}
"""What writes all but the address, by kind; elsewhere it is what writes books."""
