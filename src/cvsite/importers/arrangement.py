"""The order and the headings of sections, as a source has them."""

from collections.abc import Iterable

from cvsite.importers.result import Draft, DraftRecord, Imported
from cvsite.importers.values import Text
from cvsite.model.shown import EXPERIENCE_SECTIONS, HOME_SECTIONS, SECTION_TITLES

Heading = tuple[str, Text]
"""A section by its name, or by its title where it is one of one's own, and its heading."""


def arrange_sections(
    imported: Imported, headings: Iterable[Heading], home: Iterable[Heading] = ()
) -> None:
    """Let the pages show sections in an order, and with headings that are not the usual ones.

    ``headings`` are of the sections that the experience page shows; ``home`` of further ones, of
    which the homepage shows those that are the owner's own.
    """
    headings = tuple({name: (name, title) for name, title in headings}.values())
    home = tuple({name: (name, title) for name, title in home}.values())
    experience = [_choose(name, title) for name, title in headings]
    named = {name for name, _ in headings}
    rest: list[Draft] = [
        name for name in EXPERIENCE_SECTIONS if name in imported.cv and name not in named
    ]
    usual = [number for number, (name, _) in enumerate(headings, start=1) if name in SECTION_TITLES]
    last = max(usual, default=0)
    experience[last:last] = rest  # before those of one's own that stand last
    titles = {name: title for name, title in (*headings, *home) if _is_other(name, title)}
    own = [name for name, _ in home if name not in SECTION_TITLES]
    sections: DraftRecord = {"experience": experience} if experience or own else {}
    if own or not titles.keys().isdisjoint(HOME_SECTIONS):
        sections["home"] = [
            {"name": name, "title": titles[name]} if name in titles else name
            for name in (*HOME_SECTIONS, *own)
        ]
    settings = imported.cv.setdefault("site", {})
    if isinstance(settings, dict) and sections:
        settings["sections"] = sections


def name_home_section(imported: Imported, name: str, title: Text) -> None:
    """Let the homepage show one of its sections under another heading."""
    home: list[Draft] = [_choose(each, title) if each == name else each for each in HOME_SECTIONS]
    settings = imported.cv.setdefault("site", {})
    if isinstance(settings, dict):
        settings["sections"] = {"home": home}


def _choose(name: str, title: Text) -> Draft:
    return {"name": name, "title": title} if _is_other(name, title) else name


def _is_other(name: str, title: Text) -> bool:
    return name != title.value and SECTION_TITLES.get(name) != title.value


def add_section(imported: Imported, title: Text, entries: list[Draft]) -> None:
    """Add a section of one's own after all others, or entries to the one of that title."""
    if put_section(imported, title, entries):
        show_section(imported, title.value, title)


def put_section(imported: Imported, title: Text, entries: list[Draft]) -> bool:
    """Put entries into a section of one's own, and tell whether it is a new one."""
    own = imported.cv.setdefault("sections", [])
    if not isinstance(own, list):
        return False
    for section in own:
        if isinstance(section, dict) and _spell(section.get("title")) == title.value:
            there = section.get("entries")
            section["entries"] = [*(there if isinstance(there, list) else []), *entries]
            imported.understood.append(title)
            return False
    own.append({"title": title, "entries": entries})
    return True


def show_section(imported: Imported, name: str, title: Text) -> None:
    """Let the pages show a section after those that were arranged, if any were."""
    settings = imported.cv.get("site")
    sections = settings.get("sections") if isinstance(settings, dict) else None
    experience = sections.get("experience") if isinstance(sections, dict) else None
    if isinstance(experience, list):
        experience.append(_choose(name, title))


def _spell(title: Draft | None) -> str:
    return title.value if isinstance(title, Text) else str(title)
