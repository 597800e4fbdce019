"""The CV with all that the pages show of it, in their order: for readers that are programs."""

from cvsite.model.cv_sections import PUBLICATIONS
from cvsite.model.shown import SELECTED, Section, list_shown_sections
from cvsite.model.site import Site
from cvsite.model.variants import CvVariant, VariantSection

NEWS = "news"
INTRODUCTION = frozenset({"about", "interests", NEWS})
"""What usually stands before the publications."""


def choose_whole_cv(site: Site) -> CvVariant:
    """Choose the sections of the pages, under their headings, with all publications.

    The publications stand where the pages show selected ones, or behind the introduction. News,
    the least in a CV, stands last.
    """
    shown = list_shown_sections(site)
    chosen = [_choose(section) for section in shown if section.name != NEWS]
    publications = VariantSection(name=PUBLICATIONS)
    names = [choice.name for choice in chosen]
    if SELECTED in names:
        chosen[names.index(SELECTED)] = publications
    else:
        others = (place for place, name in enumerate(names) if name not in INTRODUCTION)
        chosen.insert(next(others, len(names)), publications)
    news = (_choose(section) for section in shown if section.name == NEWS)
    return CvVariant(sections=(*chosen, *news))


def _choose(section: Section) -> VariantSection:
    """Choose a section; one of the owner's own goes by its title there."""
    name = getattr(section.record, "title", section.name)
    return VariantSection(name=name, title=section.title)
