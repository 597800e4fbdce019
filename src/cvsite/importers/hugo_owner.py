"""The people of a site of Hugo Blox: the owner, and the names of co-authors."""

import re
from collections.abc import Mapping

from cvsite.importers.copies import take_photo
from cvsite.importers.emails import email, read_email
from cvsite.importers.hugo_folders import AUTHORS, HugoFolders
from cvsite.importers.hugo_people import (
    People,
    find_full_name,
    find_owners,
    find_slug,
    read_other,
    tell_job_from_name,
)
from cvsite.importers.hugo_records import (
    AWARD,
    EDUCATION,
    INTEREST,
    LANGUAGE,
    LOOKS,
    SKILL,
    WORK,
    read_entries,
)
from cvsite.importers.page_reader import PageReader
from cvsite.importers.pages import Page, join_lines
from cvsite.importers.profile_links import (
    MAIL,
    add_profiles,
    find_email,
    make_profile,
    make_site_profile,
)
from cvsite.importers.readers import (
    Table,
    address,
    first_line,
    first_of,
    line,
    lines,
    read_record,
    records,
)
from cvsite.importers.result import Draft, DraftRecord, list_origins
from cvsite.importers.settling import write_plain_data
from cvsite.importers.source import Source
from cvsite.importers.texts import tidy_address, tidy_line
from cvsite.importers.values import Fields, Text, join_texts


def _affiliation(fields: Fields) -> list[Draft]:
    """Read the one affiliation of older versions."""
    name, url = fields.text("organization"), address("organization_url")(fields)
    if name is None:
        return []
    return [{"name": name.reword(tidy_line(name.value)), **({"url": url} if url else {})}]


def _whole_address(fields: Fields) -> Text | None:
    """Read an address in one line."""
    return fields.text("address")


AFFILIATION: Table = {"name": line("name"), "url": address("url")}
BASICS: Table = {
    "name": line("name/display", "title", "name"),
    "aliases": lines("name/alternate"),
    "label": line("role", "tagline"),
    "email": email("email", "contact/email"),
    "phone": first_line("phone", "contact/phone"),
    "affiliations": records("affiliations", "organizations", table=AFFILIATION),
}
PLACE: Table = {
    "address": first_of(
        line("address/street", "contact/address/street", "address/lines"), _whole_address
    ),
    "city": line("address/city", "contact/address/city"),
    "region": line("address/region", "contact/address/region"),
    "postal_code": line("address/postcode", "contact/address/postcode"),
    "country_code": line("address/country_code", "contact/address/country_code"),
}
SECTIONS: Mapping[str, tuple[tuple[str, ...], Table]] = {
    "education": (("education/courses", "education"), EDUCATION),
    "work": (("work", "experience"), WORK),
    "awards": (("awards",), AWARD),
    "skills": (("skills",), SKILL),
    "languages": (("languages",), LANGUAGE),
    "interests": (("interests/interests", "interests"), INTEREST),
}
"""Sections of a CV, the keys that they are under, and how their entries are read."""

_BIOGRAPHY = re.compile(r"#{1,3}\s*(?:biography|bio|about( me)?|welcome)\W*", re.IGNORECASE)
LONGER = "there is a longer biography"
NO_NETWORKS = frozenset(
    {"envelope", "at-symbol", "globe", "globe-alt", "home", "house", "link", "user", "university"}
)
"""Pictures of links that name nobody whom the link leads to."""

THEME_KEYS = (
    *("schema", "slug", "is_owner", "superuser", "authors", "user_groups", "highlight_name"),
    *("weight", "draft", "active", "headless", "widget", "date", "gravatar", "status"),
    *("avatar_filename", "layout", "type"),
)
"""Keys of people that the theme reads."""
OWNER_KEYS = frozenset(
    {
        *(*THEME_KEYS, "title", "name", "first_name", "last_name", "role", "tagline", "bio"),
        *("email", "phone", "contact", "address", "affiliations", "organizations", "postnominals"),
        *("links", "profiles", "social", "image", "avatar", "interests", "education", "work"),
        *("experience", "awards", "skills", "languages"),
    }
)
"""Keys of people that the theme knows."""


def read_owner(folders: HugoFolders, settings: Fields, reader: PageReader) -> People:
    """Read the owner into the CV, and the names of all."""
    source, people = reader.source, People()
    profiles = {name: source.open_fields(name) for name in source.find(*AUTHORS)}
    pages = {
        name: reader.open(name)
        for name in source.find(
            f"{folders.content}/authors/*/_index.*", f"{folders.content}/authors/*/index.*"
        )
        if name.endswith((".md", ".html"))
    }
    everybody = {**{name: page.fields for name, page in pages.items()}, **profiles}
    owners = find_owners(everybody, _list_shown(folders, source))
    for name, fields in everybody.items():
        display = line("name/display", "title", "name")(fields)
        if isinstance(display, Text):
            people.names[find_slug(name)] = find_full_name(fields) or display.value
        if name in owners:
            people.add_owner(name, fields)
        else:
            read_other(fields, pages.get(name), reader)
    for name in reversed(owners):  # those in data/ count more, and are read first
        _read_owner(everybody[name], pages.get(name), name, reader)
    _read_owner(settings, None, "", reader)
    return people


def _list_shown(folders: HugoFolders, source: Source) -> list[str]:
    """List the names of the people whom the homepage shows."""
    blocks = folders.list_blocks(source)
    return [text.value for block in blocks if (text := block.text("username", "author"))]


def _read_owner(fields: Fields, page: Page | None, name: str, reader: PageReader) -> None:
    """Add to the CV what it does not say yet."""
    basics = reader.imported.cv["basics"]
    if not isinstance(basics, dict):
        return
    is_person = bool(name)
    draft_of_owner = read_record(fields, BASICS if is_person else _CONTACT)
    tell_job_from_name(draft_of_owner, fields)
    for key, draft in draft_of_owner.items():
        if basics.setdefault(key, draft) is not draft and _says_same(basics[key], draft):
            reader.imported.understood += [Text("", tuple(list_origins(draft)))]
    if place := read_record(fields, PLACE):
        basics.setdefault("location", place)
    links = [
        link
        for each in fields.records("links", "profiles", "social")
        for link in read_link(each, name, basics, reader)
    ]
    if links:
        add_profiles(basics, links)
    if is_person:
        _name_otherwise(fields, basics, reader)
        read_sections(fields, reader)
        _read_biography(fields, page, basics, reader)
        for key in THEME_KEYS:
            if (value := fields.get(key)) is not None:
                reader.leave_out(value, LOOKS)
    if "image" not in basics and (photo := _find_photo(fields, name, reader.source)):
        take_photo(photo, name, reader.source, reader.imported)


def _says_same(known: Draft, draft: Draft) -> bool:
    """Tell whether two files say the same of the owner."""
    return write_plain_data(known) == write_plain_data(draft)


_CONTACT: Table = {
    "name": line("name", "author"),
    "label": line("role"),
    "email": email("email", "contact/email"),
    "phone": first_line("phone", "contact/phone"),
    "affiliations": first_of(records("organizations", table=AFFILIATION), _affiliation),
}
"""What the settings say of the owner."""


def _name_otherwise(fields: Fields, basics: DraftRecord, reader: PageReader) -> None:
    """Add the name without titles as another spelling of the owner's."""
    parts = [fields.text("name/given", "first_name"), fields.text("name/family", "last_name")]
    full, name = find_full_name(fields), basics.get("name")
    if full and isinstance(name, Text) and full != name.value:
        aliases = basics.setdefault("aliases", [])
        joined = join_texts(" ", [part for part in parts if part])
        if isinstance(aliases, list) and joined:
            there = [each.value for each in aliases if isinstance(each, Text)]
            aliases += [joined] if joined.value not in there else []
    reader.imported.understood += [part for part in parts if part]


def read_sections(fields: Fields, reader: PageReader) -> None:
    """Read those sections of a CV that it does not have yet."""
    for section, (keys, table) in SECTIONS.items():
        drafts = read_entries(fields.items(*keys), table, reader)
        if drafts and section not in reader.imported.cv:
            reader.imported.cv[section] = drafts


def _read_biography(
    fields: Fields, page: Page | None, basics: DraftRecord, reader: PageReader
) -> None:
    name = page.name if page else ""
    if text := strip_heading(page.lines, reader) if page else None:
        put_biography(text, name, basics, reader)
    if short := fields.text("bio"):
        put_biography(short, name, basics, reader)


def put_biography(text: Text, page: str, basics: DraftRecord, reader: PageReader) -> None:
    """Make a text the biography, unless there is a better one: what stands as ``bio`` is short."""
    known = basics.get("summary")
    if isinstance(known, Text):
        if _is_short(text) or not _is_short(known):
            reader.leave_out(text, LONGER)
            return
        reader.leave_out(known, LONGER)
    basics["summary"] = reader.tidy(page)(text)


def _is_short(text: Text) -> bool:
    return all(origin.name.endswith("bio") for origin in text.origins)


def strip_heading(lines: tuple[Text, ...], reader: PageReader) -> Text | None:
    """Give a text without the heading that says that it is a biography."""
    number = next((n for n, line in enumerate(lines) if line.value.strip()), len(lines))
    if number < len(lines) and _BIOGRAPHY.fullmatch(lines[number].value):
        reader.imported.understood.append(lines[number])
        lines = lines[number + 1 :]
    return join_lines(lines)


def read_link(
    link: Fields, name: str, basics: DraftRecord, reader: PageReader
) -> list[DraftRecord]:
    """Read a link: an account, a file, or an e-mail address."""
    target = link.text("url", "link")
    if target and "#" in target.value and "//" not in target.value:
        reader.leave_out(target, "it leads to a part of the old page")
        target = None
    icon, pack = link.text("icon"), link.text("icon_pack")
    label = link.text("label", "display", "name")
    reader.imported.understood += [each for each in (icon, pack) if each]
    if target is None:
        return []
    found = find_email(target.value)
    if target.value.lower().startswith(MAIL) or found == read_email(target).value:
        if found and "email" not in basics:
            basics["email"] = target.reword(found)
        elif found and found in str(getattr(basics.get("email"), "value", "")):
            reader.imported.understood.append(target)
        reader.imported.understood += [label] if label else []
        return []
    taken = reader.take_text(target.reword(tidy_address(target.value)), name)
    if taken is None:
        return []
    reader.imported.understood += [label] if label else []
    sign = icon.value.rpartition("/")[2].lower() if icon else ""
    if not label and sign in NO_NETWORKS:
        return [make_site_profile(taken)]
    word = sign.replace("-", " ").capitalize() if sign else "Link"
    return [make_profile(label or (icon or target).reword(word.replace("Cv", "CV")), taken)]


def _find_photo(fields: Fields, name: str, source: Source) -> Text | None:
    """Find the photo: ``avatar`` beside the page, or one named in the settings."""
    slug = find_slug(name) if name else ""
    folder = name.rpartition("/")[0]
    found = source.find(f"{folder}/avatar*.*") if name.startswith("content/") else ()
    found += source.find(f"assets/media/authors/{slug}.*") if slug else ()
    if found:
        return Text(f"/{found[0]}", ())
    return fields.text("avatar", "image")
