"""Academic Pages (a template for Jekyll), and the sites that are made after it.

The owner is the ``author`` of ``_config.yml``. Collections are folders of pages:
``_publications``, ``_talks``, ``_teaching``, ``_portfolio``.
"""

from cvsite.importers.academicpages_pages import read_pages
from cvsite.importers.academicpages_publications import read_publications
from cvsite.importers.academicpages_records import COLLECTIONS, read_collection
from cvsite.importers.copies import take_photo
from cvsite.importers.emails import email
from cvsite.importers.json_resume import read_sections
from cvsite.importers.json_resume_tables import SECTIONS
from cvsite.importers.linked_names import link_within
from cvsite.importers.page_reader import PageReader
from cvsite.importers.profile_links import add_profiles, make_site_profile, read_account
from cvsite.importers.readers import Table, address, line, read_record
from cvsite.importers.result import Draft, DraftRecord, Imported, OfTheTool
from cvsite.importers.source import Source
from cvsite.importers.texts import find_host, leads_elsewhere, spell_language, tidy_line
from cvsite.importers.unread_data import leave_out_data
from cvsite.importers.unread_files import leave_out_files
from cvsite.importers.values import Fields, Text

CONFIG = "_config.yml"
RESUME = "_data/cv.json"
NAVIGATION = "_data/navigation.yml"

BASICS: Table = {
    "name": line("name"),
    "label": line("bio"),
    "email": email("email"),
    "url": address("uri", "homepage", "website"),
    "location": lambda author: read_record(author, {"city": line("location")}),
    "affiliations": lambda author: [
        {"name": each} for each in [line("employer")(author)] if isinstance(each, Text)
    ],
}
NO_PROFILES = frozenset(
    {
        *("name", "bio", "email", "uri", "homepage", "website", "location", "employer"),
        *("avatar", "pronouns", "image"),
    }
)
"""Keys of the author that are no accounts elsewhere."""

NETWORKS = {
    "googlescholar": "Google Scholar",
    "github": "GitHub",
    "gitlab": "GitLab",
    "linkedin": "LinkedIn",
    "orcid": "ORCID",
    "researchgate": "ResearchGate",
    "semantic": "Semantic Scholar",
    "pubmed": "PubMed",
    "arxiv": "arXiv",
    "youtube": "YouTube",
    "stackoverflow": "Stack Overflow",
    "dblp": "DBLP",
    "inspirehep": "INSPIRE",
    "inspire": "INSPIRE",
    "ssrn": "SSRN",
}
"""Names of the networks that are not their keys with a capital."""

SETTINGS = frozenset({"author", "title", "name", "url", "baseurl", "locale", "description"})
"""Keys of the settings that are read, or told by themselves."""

DESCRIBED = "pages are described to search engines by what stands on them"
THEME = OfTheTool("this is the template's own")
DATA_REASONS = {
    "_data/ui-text.yml": THEME,
    "_data/authors.yml": "who writes a blog is for the blog, which cvsite does not have",
    "_data/comments": "cvsite has no blog",
}
UNREAD = {
    **dict.fromkeys(("_layouts", "_includes", "_sass", "assets"), THEME),
    **dict.fromkeys(("markdown_generator", "talkmap", "scripts", ".github", "_plugins"), THEME),
}


def is_academicpages(source: Source) -> bool:
    """Tell whether a folder is such a site: its collections, or an author with pages."""
    if source.file is not None or source.find("_bibliography/*.bib"):
        return False
    if source.find("_publications/*.*", "_talks/*.*", "_teaching/*.*", "_portfolio/*.*"):
        return True
    author = source.peek_fields(CONFIG).fields("author")
    return bool(author.entries and source.find("_pages/*.*"))


def read_academicpages(source: Source) -> Imported:
    """Read a site. Its publications become entries of a .bib file."""
    config = source.open_fields(CONFIG) if source.find(CONFIG) else Fields()
    imported = Imported({"basics": _read_basics(config)})
    reader = PageReader(source, imported, find_host(_find_address(config)))
    author = config.fields("author")
    avatar = author.text("avatar", "image") or config.text("avatar", "image")
    take_photo(avatar, "images/of-the-author", source, imported)
    _read_settings(config, reader)
    read_publications(reader)
    for collection in COLLECTIONS:
        read_collection(collection, reader)
    read_pages(reader)
    _read_resume(reader)
    _read_navigation(reader)
    reader.finish()
    leave_out_data(source, imported, DATA_REASONS)
    leave_out_files(source, imported, UNREAD)
    return imported


def _read_basics(config: Fields) -> DraftRecord:
    author = config.fields("author")
    basics = read_record(author, BASICS)
    named = line("name", "title")(config)
    if "name" not in basics and isinstance(named, Text):
        basics["name"] = named
    profiles = _read_profiles(author)
    link = link_within("bio")(author)
    if isinstance(link, Text) and leads_elsewhere(link.value):
        profiles.append(make_site_profile(link))
    return basics | ({"profiles": profiles} if profiles else {})


def _read_profiles(author: Fields) -> list[Draft]:
    """Read the accounts: addresses, or names that the template makes addresses of."""
    profiles: list[Draft] = []
    for key, value in author.entries:
        name = key.value.lower()
        if name in NO_PROFILES or not isinstance(value, Text):
            continue
        text = value.reword(tidy_line(value.value))
        network = NETWORKS.get(name, key.value.replace("_", " ").capitalize())
        profiles.append({"network": network, **read_account(text)})
    return profiles


def _find_address(config: Fields) -> str:
    url = config.text("url")
    return url.value.rstrip("/") if url else ""


def _read_settings(config: Fields, reader: PageReader) -> None:
    """Read what is said of the site; all else in the file is for Jekyll."""
    settings: DraftRecord = {}
    if (url := config.text("url")) and leads_elsewhere(url.value) and not _is_template(url):
        base = config.text("baseurl")
        settings["url"] = url.reword(url.value.rstrip("/") + (base.value if base else ""))
    basics = reader.imported.cv["basics"]
    owner = basics.get("name") if isinstance(basics, dict) else None
    title = config.text("title")
    if title and not _is_template(title):
        if isinstance(owner, Text) and owner.value == title.value:
            reader.imported.understood.append(title)
        else:
            settings["title"] = title.reword(tidy_line(title.value))
    if locale := config.text("locale"):
        settings["language"] = locale.reword(spell_language(locale.value))
    reader.imported.cv["site"] = settings
    if (name := config.text("name")) and isinstance(owner, Text) and owner.value == name.value:
        reader.imported.understood.append(name)
    if description := config.text("description"):
        reader.leave_out(description, DESCRIBED)
    for key, value in config.entries:
        if key.value not in SETTINGS:
            reader.leave_out(value, OfTheTool("these are settings of Jekyll"))


def _is_template(text: Text) -> bool:
    """Tell whether a value is one of the template that nobody changed."""
    return "academicpages.github.io" in text.value or text.value.startswith("Your Name")


def _read_resume(reader: PageReader) -> None:
    """Read the template's JSON Resume for what no page says, unless it is of somebody invented."""
    if not reader.source.find(RESUME):
        return
    resume = reader.source.open_fields(RESUME)
    named = resume.fields("basics").text("name")
    basics = reader.imported.cv["basics"]
    owner = basics.get("name") if isinstance(basics, dict) else None
    if not named or not isinstance(owner, Text) or named.value != owner.value:
        who = named.value if named else "nobody"
        reader.leave_out(resume, f"it is the CV of {who}")
        return
    sections = tuple((key, value) for key, value in resume.entries if key.value in SECTIONS)
    read_sections(Fields(sections), reader.imported)
    reader.leave_out(resume, "the pages say it")


def _read_navigation(reader: PageReader) -> None:
    """Read links to files and other sites; pages have a navigation of their own."""
    if not reader.source.find(NAVIGATION):
        return
    navigation = reader.source.open_fields(NAVIGATION)
    basics = reader.imported.cv["basics"]
    links: list[DraftRecord] = []
    for each in navigation.records("main"):
        title, url = each.text("title"), each.text("url")
        taken = reader.take_text(url) if url else None
        links += [{"network": title, "url": taken}] if title and taken else []
    if isinstance(basics, dict):
        add_profiles(basics, links)
    reader.leave_out(navigation, "the navigation is made of the pages that there are")
