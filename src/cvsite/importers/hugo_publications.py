"""The publications of Hugo Blox, as entries of a .bib file."""

import re
from glob import escape
from pathlib import PurePosixPath

from cvsite.importers.bibtex_text import (
    PAGE_SAYS_MORE,
    VENUES,
    complete_entry,
    has_words,
    read_bibtex_text,
)
from cvsite.importers.copies import PICTURES
from cvsite.importers.entries import (
    doi,
    identifier,
    latex,
    latex_of_markdown,
    read_entry,
    split_authors,
)
from cvsite.importers.hugo_folders import PUBLICATIONS, HugoFolders
from cvsite.importers.hugo_links import list_icons, list_links
from cvsite.importers.hugo_people import People
from cvsite.importers.hugo_records import LOOKS
from cvsite.importers.latex_text import (
    write_markdown_as_latex,
    write_name,
    write_plain_as_latex,
)
from cvsite.importers.page_reader import PageReader
from cvsite.importers.pages import Page
from cvsite.importers.publication_links import add_link
from cvsite.importers.readers import Table, date, list_texts_within
from cvsite.importers.result import DraftEntry
from cvsite.importers.texts import write_markdown_as_line
from cvsite.importers.values import Fields, Items, Text, join_texts
from cvsite.importers.venues import find_entry_type, write_detailed_venue

PUBLICATION: Table = {
    "title": latex_of_markdown("title"),
    "date": date("date", "publish_date"),
    "doi": doi("doi", "hugoblox/ids/doi"),
    "eprint": identifier("hugoblox/ids/arxiv", "arxiv"),
    "keywords": latex("tags"),
    "isbn": identifier("hugoblox/ids/isbn", "isbn"),
    "pmid": identifier("hugoblox/ids/pmid"),
    "pmcid": identifier("hugoblox/ids/pmcid"),
    "hal": identifier("hugoblox/ids/hal"),
    "volume": latex("publication/volume", "volume"),
    "number": latex("publication/issue", "publication/number", "issue"),
    "pages": latex("publication/pages", "pages"),
    "publisher": latex("publication/publisher", "publisher"),
    "series": latex("publication/series"),
    "edition": latex("publication/edition"),
}
TYPES = {
    "1": "inproceedings",
    "2": "article",
    "3": "misc",
    "4": "techreport",
    "5": "book",
    "6": "incollection",
    "7": "phdthesis",
    "8": "patent",
    "article": "misc",
    "article-journal": "article",
    "article-magazine": "article",
    "article-newspaper": "article",
    "book": "book",
    "chapter": "incollection",
    "dataset": "dataset",
    "manuscript": "misc",
    "paper-conference": "inproceedings",
    "patent": "patent",
    "preprint": "misc",
    "report": "techreport",
    "software": "software",
    "speech": "unpublished",
    "thesis": "phdthesis",
    "webpage": "online",
}
"""Types of publications, by the numbers of older versions and by CSL's names."""

THEME_KEYS = (
    *("publish_date", "publishdate", "lastmod", "math", "diagram", "highlight", "slug", "url"),
    *("featured", "selected", "draft", "weight", "header", "aliases", "layout", "type", "share"),
    *("reading_time", "profile", "pager", "comments", "show_date", "categories", "image"),
    *("icon", "icon_pack", "sitemap", "permalink", "collection", "author_profile"),
    *("private", "toc"),
)
"""Keys that the theme reads, or that are read here besides."""

_IN = re.compile(r"^in:?\s+", re.IGNORECASE)
_YEAR_BEHIND = re.compile(r",\s*(?:19|20)\d\d$")
PICTURE_KEYS = ("image/filename", "image_preview", "header/image", "image", "header/preview")

BIBTEX = ("cite.bib", "*.bib")
NO_TITLE = "a publication needs a title"
DRAFT = "it is a draft, which the site did not show"
UNLINKED = "pages do not link to each other in this way"

LONGEST_MARK = 4
"""Words of a note that says no more than its mark: ``These authors contributed equally``."""

MARKS = {"equal": "equal", "corresponding": "corresponding", "co-first": "equal"}
"""Words of notes on authors, and BibLaTeX's for them."""


def read_publications(folders: HugoFolders, people: People, reader: PageReader) -> None:
    """Read all pages of the folder, and those of others that say what type of publication it is."""
    elsewhere = [
        name
        for name in folders.find(reader.source, ".")
        if reader.source.peek_lines(name).fields.get("publication_types")
    ]
    for name in dict.fromkeys((*folders.find(reader.source, *PUBLICATIONS), *elsewhere)):
        page = reader.open(name)
        if PurePosixPath(name).name.startswith("_index"):
            reader.leave_out_page(page, "the page lists the publications")
        elif is_draft(page):
            reader.leave_out_page(page, DRAFT)
        elif entry := _read_publication(page, people, reader):
            reader.imported.entries.append(entry)


def is_draft(page: Page) -> bool:
    """Tell whether a site did not show a page yet."""
    return page.fields.says("true", "draft")


def _read_publication(page: Page, people: People, reader: PageReader) -> DraftEntry | None:
    matter = page.fields
    entry = read_entry(matter, PUBLICATION)
    if entry is None:
        reader.leave_out_page(page, NO_TITLE)
        return _read_bibtex_alone(page, reader)
    entry.key = _find_key(page)
    _add_authors(entry, matter, people)
    _add_venue(entry, matter, reader)
    for link in list_links(matter):
        if add_link(entry, link.words, link.address, page.name, reader):
            reader.imported.understood += link.labels
        else:
            reader.leave_out_link(link.address, link.labels)
    reader.imported.understood += list_icons(matter)
    featured = matter.text("featured", "selected")
    if featured and matter.says("true", "featured", "selected"):
        entry.fields["selected"] = featured.reword("true")
    _add_files(entry, page, reader)
    _add_bibtex(entry, page, reader)
    _drop_long_venue(entry, reader)
    _add_abstract(entry, page, reader)
    if "eprint" in entry.fields:
        entry.fields.setdefault("archiveprefix", "arXiv")
    reader.leave_out_keys(page, THEME_KEYS, LOOKS)
    reader.leave_out_keys(page, ("projects", "slides"), UNLINKED)
    return entry


def _read_bibtex_alone(page: Page, reader: PageReader) -> DraftEntry | None:
    """Read the publication of a page that says nothing itself from the file for citing."""
    for name in _find_bibtex(page, reader):
        if found := read_bibtex_text(reader.source.open_text(name)):
            return found[0]
    return None


def _find_bibtex(page: Page, reader: PageReader) -> tuple[str, ...]:
    """List the files for citing beside a page."""
    folder = page.name.rpartition("/")[0] if "/index." in page.name else ""
    return reader.source.find(*(f"{escape(folder)}/{name}" for name in BIBTEX)) if folder else ()


def _find_key(page: Page) -> str:
    """Give the name of the folder of a page, or of the page where it has none of its own."""
    path = PurePosixPath(page.name)
    name = path.parent.name if path.name.startswith("index") else path.stem
    return name if name.isascii() and " " not in name and "," not in name else ""


def _add_authors(entry: DraftEntry, matter: Fields, people: People) -> None:
    """Add the authors by their full names, with the notes on them."""
    texts = list_texts_within(matter.items("authors", "author"))
    joined = join_texts(" and ", texts)
    if joined is None:
        return
    names = [people.find(name) for name in _list_names(texts)]
    entry.fields["author"] = joined.reword(" and ".join(map(write_name, names)))
    notes = matter.get("author_notes")
    given = notes.values if isinstance(notes, Items) else ()
    marks, others = [], []
    for number, note in enumerate(given[: len(names)], start=1):
        if not isinstance(note, Text):
            continue
        mark = next((mark for word, mark in MARKS.items() if word in note.value.lower()), None)
        if mark:
            marks.append(note.reword(f"{number}={mark}"))
        if mark is None or len(note.value.split()) > LONGEST_MARK:
            others.append(note.reword(f"{names[number - 1]}: {note.value}"))
    if annotated := join_texts("; ", marks):
        entry.fields["author+an"] = annotated
    if said := join_texts("; ", others):
        entry.fields["annotation"] = said.reword(write_markdown_as_latex(said.value))


def _list_names(texts: list[Text]) -> list[str]:
    """List names of which each is an item, or all are one; the owner's may stand out."""
    if len(texts) == 1:
        return split_authors(write_markdown_as_line(texts[0].value.replace("**", "")))
    return [write_markdown_as_line(text.value) for text in texts]


def _add_venue(entry: DraftEntry, matter: Fields, reader: PageReader) -> None:
    """Tell the type of an entry, and where it appeared."""
    kinds = list_texts_within(matter.items("publication_types", "publication_type"))
    known = TYPES.get(kinds[0].value.lower()) if kinds else None
    venue = matter.text("publication/name", "publication", "venue", "journal")
    entry.type = known or find_entry_type(venue.value if venue else "")
    if known:
        reader.imported.understood += kinds[:1]
    if venue:
        entry.fields |= write_detailed_venue(venue, entry.type)
    short = matter.text("publication_short", "publication/short_name")
    if short:
        words = _YEAR_BEHIND.sub("", _IN.sub("", write_markdown_as_line(short.value)))
        if words:
            entry.fields["abbr"] = short.reword(write_plain_as_latex(words))


def _drop_long_venue(entry: DraftEntry, reader: PageReader) -> None:
    """Leave out a short name of the venue that says all of the long one."""
    short = entry.fields.get("abbr")
    names = [entry.spell(name) for name in entry.fields if name in VENUES]
    if isinstance(short, Text) and any(has_words(short.value, each) for each in names):
        reader.leave_out(short, "the name of the venue says it")
        del entry.fields["abbr"]


def _add_files(entry: DraftEntry, page: Page, reader: PageReader) -> None:
    """Add the picture and the PDF that stand beside a page, or that it names."""
    matter = page.fields
    folder = page.name.rpartition("/")[0] if "/index." in page.name else ""
    beside = reader.source.find(f"{escape(folder)}/*.*") if folder else ()
    pictures = [Text(f"/{name}", ()) for name in beside if _is_featured(name)]
    pictures += [named for name in PICTURE_KEYS if (named := matter.text(name))]
    for picture in pictures:
        if "preview" not in entry.fields and (taken := reader.take_picture(picture, page.name)):
            entry.fields["preview"] = taken
    documents = [name for name in beside if name.lower().endswith(".pdf")]
    own = [name for name in documents if PurePosixPath(name).stem == PurePosixPath(folder).name]
    chosen = own or (documents if len(documents) == 1 else [])
    if chosen and "pdf" not in entry.fields and (path := reader.take(f"/{chosen[0]}")):
        entry.fields["pdf"] = path


def _is_featured(name: str) -> bool:
    path = PurePosixPath(name)
    return path.suffix.lower() in PICTURES and path.stem.lower().endswith(("featured", "thumbnail"))


def _add_bibtex(entry: DraftEntry, page: Page, reader: PageReader) -> None:
    """Add what the file says that the theme offers for citing."""
    for name in _find_bibtex(page, reader):
        found = read_bibtex_text(reader.source.open_text(name))
        if found:
            replaced, less = complete_entry(entry, found[0])
            for each in replaced:
                if has_words(str(found[0].fields), each.value):
                    reader.imported.understood.append(each)
                else:
                    reader.leave_out(each, f"{PurePosixPath(name).name} says it in other words")
            reader.leave_out_words(less, name, PAGE_SAYS_MORE)
            return


def _add_abstract(entry: DraftEntry, page: Page, reader: PageReader) -> None:
    """Add the abstract, with what else is said in prose before and behind it."""
    abstract = page.fields.text("abstract")
    texts = [page.fields.text("summary", "abstract_short"), abstract, page.text]
    unique: list[Text] = []
    for text in filter(None, texts):
        if any(
            has_words(other.value, text.value)
            for other in (abstract, *unique)
            if other and other is not text
        ):
            reader.imported.understood.append(text)
        else:
            unique.append(text)
    if joined := join_texts("\n\n", unique):
        tidy = reader.tidy(page.name)(joined)
        entry.fields["abstract"] = tidy.reword(write_markdown_as_latex(tidy.value))
