"""The sections of the CV as a document: which there are, and their order."""

from collections.abc import Iterable, Iterator
from dataclasses import replace

from cvsite.model.cv import Cv
from cvsite.model.grouping import group_publications, list_in_order
from cvsite.model.settings import Choice
from cvsite.model.shown import (
    EXPERIENCE_SECTIONS,
    SELECTED,
    Section,
    list_section_names,
    list_sections,
)
from cvsite.model.site import Site
from cvsite.model.variants import USUAL, CvVariant

PUBLICATIONS = "publications"
"""The section with all publications; pages have a page for them instead."""

INTERESTS = "interests"

FIRST_SECTIONS = ("education", "work")
"""What stands before the publications; academic custom has the degrees first."""


def list_cv_sections(site: Site, variant: CvVariant = USUAL) -> tuple[Section, ...]:
    """Give the sections of a variant that have something in them.

    Unless it chooses them, they are those of the experience page, behind the interests, and with
    all publications. Publications are in the order in which the site lists them.
    """
    if variant.sections is None:
        usual = _list_usual_choices(site.cv)
        return tuple(section for choice in usual for section in _find_section(site, choice))
    return tuple(
        replace(section, records=section.records[: choice.limit])
        for choice in variant.sections
        for section in _find_section(site, choice)
    )


def list_cv_section_names(site: Site) -> tuple[str, ...]:
    """Give the names of all sections that a variant may have."""
    return (*list_section_names(site), PUBLICATIONS)


def _find_section(site: Site, choice: Choice) -> Iterator[Section]:
    if choice.name == PUBLICATIONS:
        settings = site.cv.site
        title = choice.title or _find_page_title(settings.pages or ())
        groups = group_publications(site.bibliography.publications, settings.publications)
        if listed := list_in_order(groups):
            title = title or site.words["Publications"]
            yield Section(PUBLICATIONS, PUBLICATIONS, title, PUBLICATIONS, listed)
    else:
        yield from list_sections(site, (choice,), ())


def _find_page_title(pages: Iterable[Choice]) -> str | None:
    """Give the title that the owner gives the page of all publications."""
    return next((page.title for page in pages if page.name == PUBLICATIONS), None)


def _list_usual_choices(cv: Cv) -> tuple[Choice, ...]:
    """Give what the pages show, in the order of the experience page where its owner says one."""
    settings = cv.site.sections
    home = (Choice(name=INTERESTS),) if settings.home is None else settings.home
    interests = tuple(choice for choice in home if choice.name == INTERESTS)
    if settings.experience is None:
        names = dict.fromkeys((*EXPERIENCE_SECTIONS, *(section.title for section in cv.sections)))
        others = (name for name in names if name not in FIRST_SECTIONS)
        usual = (*FIRST_SECTIONS, PUBLICATIONS, *others)
        return (*interests, *(Choice(name=name) for name in usual))
    experience = settings.experience
    if not any(choice.name == INTERESTS for choice in experience):
        experience = (*interests, *experience)
    return _insert_publications(experience)


def _insert_publications(choices: tuple[Choice, ...]) -> tuple[Choice, ...]:
    """Put all publications where the selected ones are, or behind degrees and appointments."""
    names = [choice.name for choice in choices]
    publications = Choice(name=PUBLICATIONS)
    if SELECTED in names:
        place = names.index(SELECTED)
        return (*choices[:place], publications, *choices[place + 1 :])
    first = [place for place, name in enumerate(names) if name in (INTERESTS, *FIRST_SECTIONS)]
    place = max(first, default=-1) + 1
    return (*choices[:place], publications, *choices[place:])
