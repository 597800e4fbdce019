"""What the settings choose and the site does not have: a theme, sections, pages."""

from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import TypeAlias

from cvsite.errors import Problem, did_you_mean
from cvsite.loader.site import LoadedSite
from cvsite.model.cv_sections import list_cv_section_names
from cvsite.model.settings import Choice
from cvsite.model.shown import list_section_names
from cvsite.theme import THEMES_FOLDER, list_themes

ChoiceList: TypeAlias = "tuple[str, str, tuple[Choice, ...] | None, tuple[str, ...]]"
"""Choices: of what kind, where they stand, what they are, and what there is to choose from."""


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
    lists = (("page", "site/pages", settings.pages, tuple(pages)),)
    return [*tell_unknown_sections(loaded), *_list_problems(lists, loaded)]


def tell_unknown_sections(loaded: LoadedSite) -> list[Problem]:
    """Report the sections of pages and of variants of the CV that no site has, and double ones."""
    site, sections = loaded.site, loaded.site.cv.site.sections
    on_pages, on_paper = list_section_names(site), list_cv_section_names(site)
    lists = (
        ("section", "site/sections/home", sections.home, on_pages),
        ("section", "site/sections/experience", sections.experience, on_pages),
        *(
            ("section", f"cv_variants/{name}/sections", variant.sections, on_paper)
            for name, variant in site.cv.cv_variants.items()
        ),
    )
    return _list_problems(lists, loaded)


def _list_problems(lists: Iterable[ChoiceList], loaded: LoadedSite) -> list[Problem]:
    return [
        Problem(message, loaded.places.get(f"{route}/{position}"), hint)
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
