"""What the settings choose and the site does not have: a theme, sections, pages."""

from collections.abc import Iterable, Iterator
from pathlib import Path

from cvsite.errors import Problem, did_you_mean
from cvsite.loader.site import LoadedSite
from cvsite.model.settings import Choice
from cvsite.model.shown import list_section_names
from cvsite.theme import THEMES_FOLDER, list_themes


def tell_unknown_theme(loaded: LoadedSite, folder: Path) -> list[Problem]:
    """Report a theme that is not there."""
    name, known = loaded.site.cv.site.theme.name, list_themes(folder)
    if name in known:
        return []
    missing = f"there is no folder {folder / THEMES_FOLDER / name}"
    hint = did_you_mean(name, known) or f"{missing}; known: {', '.join(known)}"
    return [Problem(f"there is no theme {name!r}", loaded.places.get("site/theme/name"), hint)]


def tell_unknown_choices(loaded: LoadedSite, pages: Iterable[str]) -> list[Problem]:
    """Report the sections and pages that no site has, and those that are chosen twice.

    ``pages`` are the names of all pages that there may be in the navigation.
    """
    settings = loaded.site.cv.site
    sections = list_section_names(loaded.site)
    lists = (
        ("section", "sections/home", settings.sections.home, sections),
        ("section", "sections/experience", settings.sections.experience, sections),
        ("page", "pages", settings.pages, tuple(pages)),
    )
    return [
        Problem(message, loaded.places.get(f"site/{route}/{position}"), hint)
        for kind, route, choices, known in lists
        for position, message, hint in _list_faults(kind, choices or (), known)
    ]


def _list_faults(
    kind: str, choices: Iterable[Choice], known: tuple[str, ...]
) -> Iterator[tuple[int, str, str | None]]:
    seen: set[str] = set()
    for position, choice in enumerate(choices):
        if choice.name not in known:
            hint = did_you_mean(choice.name, known) or f"known: {', '.join(known)}"
            yield position, f"there is no {kind} {choice.name!r}", hint
        elif choice.name in seen:
            yield position, f"the {kind} {choice.name!r} is listed twice", "keep one of them"
        seen.add(choice.name)
