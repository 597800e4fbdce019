"""The order and the headings of sections, as a source has them."""

from collections.abc import Iterable

from cvsite.importers.result import Draft, DraftRecord, Imported
from cvsite.importers.values import Text
from cvsite.model.shown import HOME_SECTIONS, SECTION_TITLES

Heading = tuple[str, Text]
"""A section by its name, or by its title where it is one of one's own, and its heading."""


def arrange_sections(
    imported: Imported, headings: Iterable[Heading], home: Iterable[Heading] = ()
) -> None:
    """Let the pages show sections in an order, and with headings that are not the usual ones.

    ``headings`` are of the sections that the experience page shows; ``home`` of further ones, of
    which the homepage shows those that are the owner's own.
    """
    headings, home = tuple(headings), tuple(home)
    experience = [_choose(name, title) for name, title in headings]
    titles = {name: title for name, title in (*headings, *home) if _is_other(name, title)}
    own = [name for name, _ in home if name not in SECTION_TITLES]
    sections: DraftRecord = {"experience": experience}
    if own or not titles.keys().isdisjoint(HOME_SECTIONS):
        sections["home"] = [
            {"name": name, "title": titles[name]} if name in titles else name
            for name in (*HOME_SECTIONS, *own)
        ]
    settings = imported.cv.setdefault("site", {})
    if isinstance(settings, dict) and experience:
        settings["sections"] = sections


def _choose(name: str, title: Text) -> Draft:
    return {"name": name, "title": title} if _is_other(name, title) else name


def _is_other(name: str, title: Text) -> bool:
    return name != title.value and SECTION_TITLES.get(name) != title.value
