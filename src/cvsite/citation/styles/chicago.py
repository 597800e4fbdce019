"""Chicago 17: reference lists of The Chicago Manual of Style's author-date system, chapter 15."""

from collections.abc import Callable, Mapping, Sequence

from cvsite.citation.styles.dates import (
    ACCEPTED,
    AMERICAN,
    IN_PREPARATION,
    SUBMITTED,
    find_dates,
    find_event_dates,
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
    find_series,
    find_volume,
    find_volumes,
    link_address,
    name_report,
    write_edition,
    write_imprint,
    write_version,
)
from cvsite.citation.styles.names import invert_first, join_names, say
from cvsite.citation.styles.pages import shorten_pages
from cvsite.citation.styles.patents import is_application, name_patent, write_patent_number
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
    phrase,
    punctuate,
    quote,
    wrap,
    write_title_case,
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

_MOST_NAMES, _SHOWN_OF_MORE = 10, 7  # 15.9: of more than ten names the first seven
_WHOLE_WORKS = frozenset({Kind.BOOK, Kind.REPORT, Kind.SOFTWARE})
_ROLES = {Role.EDITOR: "ed", Role.COMPILER: "comp"}
_STAGES = {
    ACCEPTED: "",  # the word in the place of the year says it
    IN_PREPARATION: "Manuscript in preparation",
    SUBMITTED: "Manuscript submitted for publication",
}
_THESES = {
    "doctoral": "PhD diss.",
    "master’s": "master’s thesis",
    "bachelor’s": "bachelor’s thesis",
}


def write_chicago(publication: Publication) -> Inlines:
    """Cite a publication as a reference list of Chicago's author-date system does."""
    kind = find_kind(publication)
    who, title = _write_creators(publication), _write_title(publication, kind)
    original = wrap("(", find_original_year(publication), ") ")  # 15.40
    year = phrase(original, write_year(publication, accepted="Forthcoming", unknown="n.d."))
    opening: tuple[Part, ...] = (who, year, title) if who else (title, year)
    source = _SOURCES.get(kind, _list_book)(publication)
    return punctuate(join_sentences((*opening, *source, link_address(publication))), ".")


def _write_creators(publication: Publication) -> str:
    creators = find_creators(publication)
    names = _join(invert_first(creators.names), more=creators.more, inverted=True)
    role = _ROLES[creators.role] if creators.role else ""
    label = f"{role}." if len(creators.names) == 1 else f"{role}s."
    return f"{names}, {label}" if role else names


def _join(names: Sequence[str], *, more: bool = False, inverted: bool = False) -> str:
    shown = names if len(names) <= _MOST_NAMES else names[:_SHOWN_OF_MORE]
    comma = inverted and bool(names) and "," in names[0]
    return join_names(shown, "and", more=more or len(shown) < len(names), comma_between_two=comma)


def _name_people(role: str, names: Sequence[Name]) -> str:
    return f"{role} by {_join([say(name) for name in names])}".strip() if names else ""


def _write_title(publication: Publication, kind: Kind) -> Inlines:
    title = give_title(publication)
    if kind is Kind.PATENT:
        return title
    return italicise(title) if kind in _WHOLE_WORKS else quote(title)


def _list_article(publication: Publication) -> tuple[Part, ...]:
    """Write ``Nature 38 (1): 95–109``, ``Nature 11, no. 5 (May): 463–73`` or ``Nature 14:213–29``.

    See 15.46 to 15.48; a date beside the year stands in the parentheses, else the issue does.
    """
    month, issue = write_day(AMERICAN, *find_months(publication)), find_issue(publication)
    number = f"no. {issue}" if issue and (month or not publication.volume) else ""
    volume = wrap(" ", clean(publication.volume), "")
    series = wrap(", ", write_journal_series(publication), "," if volume else "")
    numbers = join_clauses((phrase(italicise(give_container(publication)), series, volume), number))
    has_numbers = bool(publication.volume or number)
    brackets = month if number or not issue else issue
    head = phrase(numbers, wrap(" (", brackets if has_numbers else "", ")"))
    pages = shorten_pages(publication.page or clean(publication.number), digits=1)
    if not has_numbers:
        return (join_clauses((head, pages)),)
    return (phrase(head, wrap(": " if brackets or number else ":", pages, "")),)


def _list_periodical(publication: Publication) -> tuple[Part, ...]:
    """Write the day, with the year once more (15.49)."""
    return (join_clauses((italicise(give_container(publication)), _write_date(publication))),)


def _write_date(publication: Publication) -> str:
    date, end = find_dates(publication)
    return write_date(AMERICAN, date, end) if date else ""


def _list_part(publication: Publication) -> tuple[Part, ...]:
    volume = find_volume(publication)
    place = (
        phrase("In ", italicise(give_container(publication))),
        write_edition(publication),
        f"vol. {volume}" if volume else "",
        _name_people("", find_book_authors(publication)),
        _name_people("edited", find_editors(publication)),
        shorten_pages(publication.page or "", digits=1),
        wrap("article ", find_article_number(publication), ""),
    )
    return (join_clauses(place), _write_series(publication), write_imprint(publication))


def _list_book(publication: Publication) -> tuple[Part, ...]:
    volume, volumes = find_volume(publication), find_volumes(publication)
    pages = shorten_pages(publication.page or "", digits=1)
    numbers = f"Vol. {volume}" if volume else f"{volumes} vols" if volumes else ""
    return (
        _name_people("Edited", find_editors(publication)),
        _name_people("Compiled", find_compilers(publication)),
        _name_people("Translated", publication.translator),
        capitalise(phrase(write_edition(publication))),
        numbers,
        _write_series(publication),
        join_clauses((find_genre(publication), find_other_number(publication))),
        find_event(publication),
        join_clauses((write_imprint(publication), pages)),
    )


def _write_series(publication: Publication) -> Inlines:
    series, number = find_series(publication)
    return phrase(clean_title(series), wrap(" ", number, "")) if series else ()


def _list_thesis(publication: Publication) -> tuple[Part, ...]:
    kind = _THESES.get(find_degree(publication) or "", clean(publication.genre) or "thesis")
    return (capitalise(join_clauses((kind, find_publisher(publication)))),)


def _list_report(publication: Publication) -> tuple[Part, ...]:
    number = clean(publication.number)
    words = write_title_case(name_report(publication, "Report" if number else ""))
    report = f"{words} {number}".strip()
    return (report, _write_series(publication), write_imprint(publication))


def _list_preprint(publication: Publication) -> tuple[Part, ...]:
    archive, number = find_preprint(publication)
    return (join_clauses(("Preprint", f"{archive}:{number}" if number else archive)),)


def _list_patent(publication: Publication) -> tuple[Part, ...]:
    patent = name_patent(publication).replace("U.S.", "US")
    number = f"{patent} {write_patent_number(publication)}".strip()
    done = "filed " if is_application(publication) else "issued "
    return (join_clauses((number, wrap(done, _write_date(publication), ""))),)


def _list_presentation(publication: Publication) -> tuple[Part, ...]:
    when = write_day(AMERICAN, *find_event_dates(publication))
    where = clean(publication.event_place or publication.publisher_place)
    paper = f"Paper {'to be ' if find_stage(publication) == ACCEPTED else ''}presented"
    head = wrap(f"{paper} at ", clean_title(publication.event_title), "")
    return (join_clauses((head or paper, where, when)), find_publisher(publication))


def _list_site(publication: Publication) -> tuple[Part, ...]:
    """Write the site and the day; a page without a date has that on which it was read (15.50)."""
    accessed = publication.accessed
    date = _write_date(publication) if write_day(AMERICAN, *find_dates(publication)) else ""
    if accessed and not publication.issued:
        date = f"Accessed {write_date(AMERICAN, accessed)}"
    return (give_container(publication), find_other_publisher(publication), date)


def _list_dataset(publication: Publication) -> tuple[Part, ...]:
    version = write_version(publication).replace("Version", "version")
    return (join_clauses(("Data set", version)), find_publisher(publication))


def _list_manuscript(publication: Publication) -> tuple[Part, ...]:
    stage = _STAGES.get(find_stage(publication) or "", "Unpublished manuscript")
    return (stage, find_publisher(publication))


_SOURCES: Mapping[Kind, Callable[[Publication], tuple[Part, ...]]] = {
    Kind.ARTICLE: _list_article,
    Kind.DATASET: _list_dataset,
    Kind.MANUSCRIPT: _list_manuscript,
    Kind.PART: _list_part,
    Kind.PATENT: _list_patent,
    Kind.PERIODICAL: _list_periodical,
    Kind.PREPRINT: _list_preprint,
    Kind.PRESENTATION: _list_presentation,
    Kind.REPORT: _list_report,
    Kind.SOFTWARE: lambda publication: (write_version(publication), find_publisher(publication)),
    Kind.THESIS: _list_thesis,
    Kind.WEBPAGE: _list_site,
}
"""The sentences behind the title, by kind; elsewhere they are those of a book."""
