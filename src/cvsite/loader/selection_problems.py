"""What is odd about ``site.publications``, and about what it made of the entries."""

from collections.abc import Iterable, Iterator, Mapping, Sequence

from cvsite.citation.vocabulary import ITEM_TYPES
from cvsite.errors import Location, Problem, did_you_mean
from cvsite.loader.bibtex.file import BibtexFile, find_file
from cvsite.loader.document import Document
from cvsite.loader.selection import Selection
from cvsite.loader.slugs import make_slug
from cvsite.model.bibliography import Publication
from cvsite.model.marks import list_marks
from cvsite.model.routes import Route
from cvsite.model.settings import PublicationSettings

SETTINGS_ROUTE: Route = ("site", "publications")


def check_selection(
    settings: PublicationSettings, publications: Sequence[Publication], document: Document
) -> list[Problem]:
    """Report what the settings name and no entry has."""
    names = list(_list_names(settings))
    if not names:
        return []
    keys = {each.id for each in publications}
    types = {*ITEM_TYPES, *ITEM_TYPES.values(), *(each.source.type for each in publications)}
    words = {word.casefold() for each in publications for word in each.keyword}
    problems = []
    for kind, route, name in names:
        known: set[str] = {"key": keys, "type": types, "keyword": words}[kind]
        spelled = name if kind == "key" else name.strip().lstrip("@").casefold()
        if spelled not in known:
            message = f"no entry has the {kind} {name!r}"
            place = document.locate((*SETTINGS_ROUTE, *route))
            problems.append(Problem(message, place, did_you_mean(spelled, known), "warning"))
    return problems


def tell_marks(
    selection: Selection, settings: PublicationSettings, places: Mapping[str, Location]
) -> list[Problem]:
    """Warn of the marks on names that mean nothing to a reader, each where it is met first."""
    marks = list_marks(selection.publications, settings.marks)
    problems = []
    for mark in (mark for mark, meaning in marks.items() if meaning is None):
        first = next(each for each in selection.publications if mark in each.marks)
        message = f"the mark {mark!r} on a name of {first.id!r} has no meaning"
        hint = f'say it under site.publications.marks: {{"{mark}": …}}'
        problems.append(Problem(message, places.get(f"publications/{first.id}"), hint, "warning"))
    return problems


def _list_names(settings: PublicationSettings) -> Iterator[tuple[str, Route, str]]:
    """List the keys, types and keywords in the settings, each with the way to it."""
    for name, filter_ in (("include", settings.include), ("exclude", settings.exclude)):
        if filter_:
            yield from _number("key", (name, "keys"), filter_.keys)
            yield from _number("type", (name, "types"), filter_.types)
            yield from _number("keyword", (name, "keywords"), filter_.keywords)
    for position, group in enumerate(settings.groups):
        yield from _number("type", ("groups", position, "types"), group.types)
        yield from _number("keyword", ("groups", position, "keywords"), group.keywords)
    for name in ("join", "keep_apart"):
        for position, keys in enumerate(getattr(settings, name)):
            yield from _number("key", (name, position), keys)


def _number(kind: str, route: Route, names: Iterable[str]) -> Iterator[tuple[str, Route, str]]:
    for position, name in enumerate(names):
        yield kind, (*route, position), name


def tell_clashes(
    publications: Sequence[Publication], places: Mapping[str, Location]
) -> list[Problem]:
    """Warn of keys that would be the same in the address of a page; the later ones get a number."""
    firsts: dict[str, str] = {}
    problems = []
    for each in publications:
        first = firsts.setdefault(make_slug(each.id).casefold(), each.id)
        if first != each.id:
            message = f"the keys {first!r} and {each.id!r} are the same in the address of a page"
            hint = "the page of the second gets a number; give one of them another key"
            problems.append(
                Problem(message, places.get(f"publications/{each.id}"), hint, "warning")
            )
    return problems


def tell_unknown_relatives(
    publications: Iterable[Publication], files: Sequence[BibtexFile]
) -> list[Problem]:
    """Warn of keys in ``related`` that no entry has."""
    known = {entry.key for file in files for entry in (*file.entries, *file.data)}
    known.update(loss.key for file in files for loss in file.losses)
    problems = []
    for each in publications:
        for key in each.related:
            if key not in known and (file := find_file(files, each.source)):
                message = f"there is no entry {key!r}, which {each.id!r} is related to"
                place = file.locate_field(each.source, "related")
                problems.append(Problem(message, place, did_you_mean(key, known), "warning"))
    return problems


def tell_lookalikes(selection: Selection, places: Mapping[str, Location]) -> list[Problem]:
    """Report the pairs that look like one work; ``places`` is by the ids of records."""
    problems = []
    for each in selection.lookalikes:
        one, two = each.one, each.two
        message = f"the entries {one.id!r} and {two.id!r} {each.alike}"
        pair = f"[[{one.id}, {two.id}]]"
        hint = (
            f"if they are one work, put join: {pair} under site.publications; "
            f"if they are two, keep_apart: {pair}"
        )
        problems.append(Problem(message, places.get(f"publications/{two.id}"), hint, "warning"))
    return problems
