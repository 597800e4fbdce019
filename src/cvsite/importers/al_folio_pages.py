"""The pages and the news of al-folio."""

import re
from collections.abc import Mapping
from pathlib import PurePosixPath

from cvsite.importers.al_folio_site import SETTINGS, OldSite
from cvsite.importers.al_folio_socials import PDF_FOLDER
from cvsite.importers.arrangement import add_section
from cvsite.importers.basics import add_profiles, find_basics, put_basic
from cvsite.importers.copies import take_photo
from cvsite.importers.dates import read_date
from cvsite.importers.example_texts import EXAMPLE_ADDRESS, EXAMPLE_TEXT
from cvsite.importers.jekyll_pages import has_words
from cvsite.importers.linked_names import link_within
from cvsite.importers.own_cv import take_cv
from cvsite.importers.profile_links import (
    MAIL,
    find_email,
    make_profile,
    make_site_profile,
    name_network,
)
from cvsite.importers.readers import line, markdown
from cvsite.importers.result import EXAMPLE, Draft, DraftRecord
from cvsite.importers.texts import leads_elsewhere, tidy_line, write_markdown_as_line
from cvsite.importers.values import Fields, Items, Text, join_texts

PICTURES_FOLDER = "assets/img"
PAGES = ("_pages/**/*.md", "_pages/**/*.html", "index.md", "index.html")
NEWS = ("_news/**/*.md", "_news/**/*.html")

THEME_PAGES = ("_includes/", "_layouts/", "_plugins/", "_sass/")
NO_WORDS = "the page says nothing itself"
NO_DATE = "an item of news needs a date"
NO_PAGES = "cvsite has no pages of this kind"
NO_BLOG = "cvsite has no blog"
HIDDEN = "no menu of the site led to the page"

OTHER_LABEL = "the CV says what the owner is"
LONGEST_EMAIL = 80
_AFFILIATIONS = re.compile(r"affiliations?\W+", re.IGNORECASE)
"""What the theme's example has there before the affiliation."""

_FILE_DATE = re.compile(r"(\d{4}-\d{1,2}-\d{1,2})-")
_BOUND = re.compile(r"</?(?:p|div|li|br)\b[^<>]*>", re.IGNORECASE)
_TAG = re.compile(r"<[^<>]*>")
_HREF = re.compile(r"href\s*=\s*[\"']([^\"']+)", re.IGNORECASE)
_LINK = re.compile(
    r"<a\b[^<>]*?\bhref\s*=\s*[\"']([^\"']+)[\"'][^<>]*>(.{0,300}?)</a\s*>",
    re.IGNORECASE | re.DOTALL,
)
_PICTURE = re.compile(
    r"<img\b[^<>]*?\bsrc\s*=\s*[\"']?([^\"'\s<>]+)|!\[[^\[\]]*\]\(([^()\s]+)", re.IGNORECASE
)


def read_pages(site: OldSite) -> None:
    """Read the page about the owner, and the other pages."""
    source, imported = site.source, site.imported
    pages = site.open_shown(*PAGES)
    about = _find_about(pages)
    uses_menu = any(fields.text("nav") for fields, _ in pages.values())
    for each, (fields, _) in pages.items():
        if cv := fields.text("cv_pdf"):
            add_profiles(imported, take_cv(cv, each, source, imported, PDF_FOLDER))
    for each, (fields, text) in pages.items():
        if each == about:
            _read_about(each, fields, text, site)
        elif text and not _is_in_menu(fields, uses_menu=uses_menu):
            imported.left_out.append((text, HIDDEN))
        elif text:
            _read_page(each, fields, text, site)
        imported.left_out.append((fields, SETTINGS))


def leave_out_pages(site: OldSite) -> None:
    """Note the pages that nobody has read."""
    for each in site.source.find("_*/**/*.md", "_*/**/*.markdown", "_posts/**/*.html"):
        if each not in site.source.opened and not each.startswith(THEME_PAGES):
            values = [value for value in site.open(each) if value]
            reason = NO_BLOG if each.startswith("_posts/") else NO_PAGES
            site.imported.left_out.append((Items(tuple(values)), reason))


def _find_about(pages: Mapping[str, tuple[Fields, Text | None]]) -> str | None:
    """Find the page about the owner: by its layout, or else by its address or name."""
    found: dict[str, str] = {}
    for each, (fields, _) in pages.items():
        layout, place = fields.text("layout"), fields.text("permalink")
        if layout and layout.value == "about":
            found.setdefault("layout", each)
        if place and place.value == "/":
            found.setdefault("place", each)
        found.setdefault(PurePosixPath(each).stem, each)
    return found.get("layout") or found.get("place") or found.get("about")


def _read_about(each: str, fields: Fields, text: Text | None, site: OldSite) -> None:
    imported = site.imported
    basics = find_basics(imported)
    profile = fields.fields("profile")
    take_photo(profile.text("image"), f"{PICTURES_FOLDER}/page", site.source, imported)
    _read_label(fields, basics, site)
    if place := profile.text("address", "more_info"):
        _read_address(place, basics, site)
    pictures = _PICTURE.findall(text.value) if text and "image" not in basics else []
    for picture in pictures[:1]:
        address = text.reword(next(filter(None, picture))) if text else None
        take_photo(address, f"{PICTURES_FOLDER}/page", source=site.source, imported=imported)
    title = fields.text("title")
    if title and "name" not in basics and title.value.lower() != "about":
        basics["name"] = title.reword(write_markdown_as_line(title.value))
    if text and (prose := site.read_prose(text, each)):
        if summary := basics.get("summary"):  # of the CV, whose page shows it under this heading
            add_section(imported, Text("Summary", ()), [{"summary": summary}])
        basics["summary"] = prose


def _read_label(fields: Fields, basics: DraftRecord, site: OldSite) -> None:
    """Read what stands below the name: a role, after a word of the theme, or an e-mail address."""
    label = line("subtitle", "description")(fields)
    if not isinstance(label, Text):
        return
    said = label.reword(EXAMPLE_TEXT.sub("", _AFFILIATIONS.sub("", label.value)))
    if (email := find_email(said.value)) and len(said.value) < LONGEST_EMAIL:
        basics.setdefault("email", said.reword(email))
    elif said.value != label.value and "label" in basics:
        site.imported.left_out.append((label, OTHER_LABEL))
    elif said.value:
        put_basic(site.imported, "label", said)
    else:
        site.imported.left_out.append((label, EXAMPLE))
    link = link_within("subtitle", "description")(fields)
    if isinstance(link, Text) and leads_elsewhere(link.value):
        add_profiles(site.imported, [make_site_profile(link)])


def _read_address(place: Text, basics: DraftRecord, site: OldSite) -> None:
    """Read the lines below the photo: an address, and links to accounts among it."""
    for example in EXAMPLE_ADDRESS.findall(place.value):
        text = site.source.add_text(example, place.origins[0].place, "profile")
        site.imported.left_out.append((text, EXAMPLE))
    parts = _BOUND.split(EXAMPLE_ADDRESS.sub("", place.value))
    lines = (" ".join(_TAG.sub("", each).split()) for each in parts if not _HREF.search(each))
    if address := "\n".join(filter(None, lines)):
        known = basics.get("location")
        said = known if isinstance(known, dict) else {}
        city = said.pop("city", None)
        written = place.reword(address)
        if isinstance(city, Text) and city.value.casefold() in address.casefold():
            written = Text(address, (*place.origins, *city.origins))
        elif city:
            said["city"] = city
        basics["location"] = {**said, "address": written}
    for url, words in _LINK.findall(place.value):
        email = find_email(url) if url.lower().startswith(MAIL) else None
        if email:
            basics.setdefault("email", place.reword(email))
        elif leads_elsewhere(url) and not _has_account(basics, name_network(url)):
            name = place.reword(tidy_line(words)) if tidy_line(words) else None
            add_profiles(site.imported, [make_profile(name, place.reword(url))])
    site.imported.understood.append(place)


def _has_account(basics: DraftRecord, network: str | None) -> bool:
    """Tell whether an account of a network is known already."""
    profiles = basics.get("profiles")
    known = profiles if isinstance(profiles, list) else []
    names = [each.get("network") for each in known if isinstance(each, dict)]
    return network in [each.value if isinstance(each, Text) else each for each in names]


def _read_page(each: str, fields: Fields, text: Text, site: OldSite) -> None:
    """Make a section of a page that says something itself."""
    title = fields.text("title")
    prose = site.read_prose(text, each)
    if title is None or prose is None or not has_words(prose.value):
        site.imported.left_out.append((prose or text, NO_WORDS))
        return
    parts = [markdown("description")(fields), prose]
    summary = join_texts("\n\n", [part for part in parts if isinstance(part, Text)])
    if summary:
        words = write_markdown_as_line(title.value)
        heading = title.reword(words[:1].upper() + words[1:])
        add_section(site.imported, heading, [{"summary": summary}])


def _is_in_menu(fields: Fields, *, uses_menu: bool) -> bool:
    """Tell whether the menu led to a page; before 2020 it had all that did not object."""
    return fields.says("true", "nav") if fields.text("nav") else not uses_menu


def read_news(site: OldSite) -> None:
    """Read the items of news, each with its date."""
    imported = site.imported
    items: list[Draft] = []
    for each, (fields, text) in site.open_shown(*NEWS).items():
        prose = site.read_prose(text, each) if text else None
        title = fields.text("title")
        if title and not (fields.says("true", "inline") and prose):
            heading = title.reword(f"**{title.value.strip()}**" if prose else title.value)
            prose = join_texts("\n\n", [heading, *([prose] if prose else [])])
        when = _find_date(fields, each)
        if prose and when:
            items.append({"date": when, "text": prose})
        elif prose:
            imported.left_out.append((prose, NO_DATE))
        imported.left_out.append((fields, SETTINGS))
    if items:
        imported.cv["news"] = items


def _find_date(fields: Fields, each: str) -> Draft | None:
    """Find the date of an item in its page, or else in the name of the file."""
    written = fields.text("date")
    if written and (read := read_date(written.value)):
        return written.reword(read)
    found = _FILE_DATE.match(PurePosixPath(each).name)
    return read_date(found[1]) if found else None
