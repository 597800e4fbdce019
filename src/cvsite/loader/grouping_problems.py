"""What the settings say of the groups of publications and cannot mean."""

from collections.abc import Iterator

from cvsite.errors import Problem
from cvsite.loader.document import Document
from cvsite.loader.selection_problems import SETTINGS_ROUTE
from cvsite.model.routes import Route
from cvsite.model.settings import PublicationSettings


def check_grouping(settings: PublicationSettings, document: Document) -> list[Problem]:
    """Report settings that contradict each other, and groups that can have nothing in them."""
    return [
        Problem(message, document.locate((*SETTINGS_ROUTE, *route)), hint)
        for route, message, hint in (*_list_conflicts(settings), *_list_faults(settings))
    ]


def _list_conflicts(settings: PublicationSettings) -> Iterator[tuple[Route, str, str]]:
    first, second = settings.group_by, settings.then_by
    if settings.groups:
        if "group_by" in settings.model_fields_set:
            hint = "remove it, or the groups; then_by divides groups of your own as well"
            yield ("group_by",), "group_by has no effect beside groups", hint
    elif first == second:
        message = f"then_by divides by {second!r}, as group_by does already"
        yield ("then_by",), message, "remove it, or let one of the two name something else"


def _list_faults(settings: PublicationSettings) -> Iterator[tuple[Route, str, str]]:
    seen: set[str] = set()
    for position, group in enumerate(settings.groups):
        if not group.types and not group.keywords:
            hint = (
                "say which types or keywords belong to it; what fits no group stands in a last one"
            )
            yield ("groups", position), f"the group {group.title!r} has nothing in it", hint
        if group.title in seen:
            message = f"the group {group.title!r} is listed twice"
            yield ("groups", position, "title"), message, "keep one of them, with what both say"
        seen.add(group.title)
