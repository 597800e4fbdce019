"""APA 7: the Publication Manual of the American Psychological Association, chapters 9 and 10."""

import re
from collections.abc import Callable, Mapping, Sequence

from cvsite.citation.styles.dates import (
    ACCEPTED,
    AMERICAN,
    IN_PREPARATION,
    SUBMITTED,
    find_dates,
    find_event_dates,
    find_original_year,
    find_stage,
    write_day,
    write_year,
)
from cvsite.citation.styles.facts import (
    Kind,
    clean,
    find_article_number,
    find_degree,
    find_event,
    find_genre,
    find_kind,
    find_other_number,
    find_other_publisher,
    find_preprint,
    find_series,
    find_volume,
    find_volumes,
    link_address,
    name_report,
    write_edition,
    write_version,
)
from cvsite.citation.styles.names import invert_short, join_names, say_short
from cvsite.citation.styles.pages import label_pages, write_pages
from cvsite.citation.styles.patents import find_office, name_patent, write_patent_number
from cvsite.citation.styles.people import (
    Role,
    find_book_authors,
    find_compilers,
    find_creators,
    find_editors,
)
from cvsite.citation.styles.phrases import (
    Part,
    italicise,
    join_clauses,
    join_sentences,
    phrase,
    punctuate,
    wrap,
    write_title_case,
)
from cvsite.citation.styles.titles import give_container, give_title, name_volume
from cvsite.model.bibliography import Publication
from cvsite.model.names import Name
from cvsite.model.text import Emphasis, Inlines, Text

_MOST_NAMES, _SHOWN_OF_MORE = 20, 19  # 9.8: of 21 names or more the first 19 and the last
_DATED_BY_DAY = frozenset({Kind.PERIODICAL, Kind.PRESENTATION, Kind.WEBPAGE})
_WITHIN = frozenset({Kind.ARTICLE, Kind.PERIODICAL, Kind.PART})
_ARTICLE_NUMBER = re.compile(r"[eE]\d+")
_POSTER = re.compile(r"\b(?:poster|pôster|póster)\b", re.IGNORECASE)
_OFFICES = {"U.S. ": "U.S. Patent and Trademark Office"}
_ROLES = {Role.EDITOR: "Ed", Role.COMPILER: "Comp"}
_STAGES = {
    ACCEPTED: "",  # the words in the place of the year say it
    IN_PREPARATION: "Manuscript in preparation",
    SUBMITTED: "Manuscript submitted for publication",
}


def write_apa(publication: Publication) -> Inlines:
    """Cite a publication as a reference list of APA does."""
    kind = find_kind(publication)
    who, title = _write_creators(publication), _write_title(publication, kind)
    when = f"({_write_date(publication, kind)})"
    opening: tuple[Part, ...] = (who, when, title) if who else (title, when)
    source = _SOURCES.get(kind, _write_publisher)(publication)
    body = punctuate(join_sentences((*opening, source)), ".")
    original = wrap(" (Original work published ", find_original_year(publication), ")")  # 9.41
    return phrase(body, wrap(" ", link_address(publication), ""), original)


def _write_creators(publication: Publication) -> str:
    creators = find_creators(publication)
    names = [invert_short(name) for name in creators.names]
    if len(names) > _MOST_NAMES and not creators.more:
        shown = f"{', '.join(names[:_SHOWN_OF_MORE])}, . . . {names[-1]}"
    else:
        shown = join_names(names, "&", more=creators.more, comma_between_two=True)
    return f"{shown} ({_label(creators.names, _ROLES[creators.role])})" if creators.role else shown


def _label(names: Sequence[Name], role: str) -> str:
    return f"{role}s." if len(names) > 1 else f"{role}."


def _write_date(publication: Publication, kind: Kind) -> str:
    find = find_event_dates if kind is Kind.PRESENTATION else find_dates
    date, end = find(publication)
    day = write_day(AMERICAN, date, end) if kind in _DATED_BY_DAY else ""
    if date is None or not day or (end and end.year != date.year):
        return write_year(publication, accepted="in press", unknown="n.d.")
    return f"{date.year}, {day}"


def _write_title(publication: Publication, kind: Kind) -> Inlines:
    """Write the title, what identifies the work in parentheses, and what it is in brackets."""
    title = give_title(publication)
    shown = title if kind in _WITHIN else italicise(title)
    details = "; ".join(filter(None, _list_details(publication, kind)))
    return phrase(
        shown, wrap(" (", details, ")"), wrap(" [", _write_description(publication, kind), "]")
    )


def _list_details(publication: Publication, kind: Kind) -> tuple[str, ...]:
    match kind:
        case Kind.BOOK:
            people = (
                _write_people(find_editors(publication), "Ed"),
                _write_people(find_compilers(publication), "Comp"),
                _write_people(publication.translator, "Trans"),
            )
            return (*people, find_other_number(publication), _write_place_in_book(publication))
        case Kind.REPORT | Kind.PATENT:
            return (_write_number(publication, kind),)
        case Kind.PREPRINT:
            archive, number = find_preprint(publication)
            return (f"{archive}:{number}",) if number else ()
        case Kind.DATASET | Kind.SOFTWARE:
            return (clean(publication.number), write_version(publication))
    return ()


def _write_description(publication: Publication, kind: Kind) -> str:
    match kind:
        case Kind.THESIS:
            genre = {"doctoral": "Doctoral dissertation", None: clean(publication.genre)}
            degree = find_degree(publication)
            described = genre.get(degree, f"{degree} thesis".capitalize()) or "Thesis"
            return ", ".join(filter(None, (described, find_other_publisher(publication))))
        case Kind.MANUSCRIPT:
            return _STAGES.get(find_stage(publication) or "", "Unpublished manuscript")
    descriptions = {
        Kind.DATASET: "Data set",
        Kind.PRESENTATION: "Conference presentation",
        Kind.SOFTWARE: "Computer software",
    }
    if kind is Kind.PRESENTATION and _POSTER.search(publication.genre or ""):
        return "Poster presentation"
    return descriptions.get(kind, "") or find_genre(publication)


def _write_people(names: Sequence[Name], role: str) -> str:
    return f"{_join(names)}, {_label(names, role)}" if names else ""


def _join(names: Sequence[Name]) -> str:
    return join_names([say_short(name) for name in names], "&")


def _write_place_in_book(publication: Publication) -> str:
    """Write edition, volumes and pages: ``2nd ed., Vol. 2, pp. 115–129``."""
    volume, volumes = find_volume(publication), find_volumes(publication)
    if volume:
        volumes = f"{'Vols.' if re.search('[-–]', volume) else 'Vol.'} {write_pages(volume)}"
    elif volumes:
        volumes = f"Vols. 1–{volumes}" if volumes.isdecimal() else volumes
    number = find_article_number(publication)
    pages = f"Article {number}" if number else label_pages(write_pages(publication.page or ""))
    return ", ".join(filter(None, (write_edition(publication), volumes, pages)))


def _write_number(publication: Publication, kind: Kind) -> str:
    number = write_patent_number(publication).removeprefix("No. ")
    if kind is Kind.PATENT:
        return f"{name_patent(publication)} No. {number}" if number else ""
    words = write_title_case(name_report(publication, "Report"))
    return f"{words} No. {number}" if number and words else number


def _write_article(publication: Publication) -> Inlines:
    volume = clean(publication.volume)
    numbers = phrase(
        (Emphasis((Text(volume),)),) if volume else None, wrap("(", clean(publication.issue), ")")
    )
    page = write_pages(publication.page or "")
    if _ARTICLE_NUMBER.fullmatch(page):
        page = f"Article {page}"
    number = find_article_number(publication)
    page = page or (f"Article {number}" if number else clean(publication.number))
    return join_clauses((italicise(give_container(publication)), numbers, page))


def _write_part(publication: Publication) -> Inlines:
    authors, editors = find_book_authors(publication), find_editors(publication)
    people = _join(authors) if authors else f"{_join(editors)} ({_label(editors, 'Ed')})"
    details = (_write_people(editors, "Ed") if authors else "", _write_place_in_book(publication))
    title = give_container(publication)
    series, number = find_series(publication)
    if number:
        title = name_volume(series, number, title)
    return join_sentences(
        (
            phrase(
                "In ",
                f"{people}, " if authors or editors else None,
                italicise(title),
                wrap(" (", "; ".join(filter(None, details)), ")"),
            ),
            find_other_publisher(publication),
        )
    )


def _write_publisher(publication: Publication) -> Inlines:
    return join_sentences((find_event(publication), find_other_publisher(publication)))


def _write_event(publication: Publication) -> Inlines:
    place = clean(publication.event_place or publication.publisher_place)
    return join_clauses((publication.event_title or find_other_publisher(publication), place))


def _write_site(publication: Publication) -> Inlines:
    return give_container(publication) or _write_publisher(publication)


_SOURCES: Mapping[Kind, Callable[[Publication], Inlines]] = {
    Kind.ARTICLE: _write_article,
    Kind.PERIODICAL: _write_article,
    Kind.PART: _write_part,
    Kind.PATENT: lambda publication: phrase(
        find_other_publisher(publication) or _OFFICES.get(find_office(publication))
    ),
    Kind.PREPRINT: lambda publication: phrase(find_preprint(publication)[0]),
    Kind.PRESENTATION: _write_event,
    Kind.THESIS: lambda _: (),
    Kind.WEBPAGE: _write_site,
}
"""What is behind the title, by kind; elsewhere it is the publisher."""
