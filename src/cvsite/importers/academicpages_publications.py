"""The publications of Academic Pages, as entries of a .bib file."""

import re

from cvsite.importers.academicpages_records import LOOKS, TEMPLATE_KEYS, note_year
from cvsite.importers.bibtex_text import PAGE_SAYS_MORE, complete_entry, has_words, read_bibtex_text
from cvsite.importers.citation_text import read_authors, split_names
from cvsite.importers.entries import authors, doi, identifier, latex, latex_of_markdown, read_entry
from cvsite.importers.latex_text import write_markdown_as_latex, write_name
from cvsite.importers.page_reader import NOWHERE, PageReader, find_date_in_name
from cvsite.importers.pages import Page, join_lines
from cvsite.importers.publication_body import PublicationBody, read_body
from cvsite.importers.publication_links import add_link
from cvsite.importers.readers import Table, date
from cvsite.importers.result import DraftEntry
from cvsite.importers.texts import spell_letters, tidy_line, write_markdown_as_line
from cvsite.importers.values import Fields, Text, join_texts
from cvsite.importers.venues import find_entry_type, find_state, write_venue

PUBLICATION: Table = {
    "author": authors("authors", "author"),
    "title": latex_of_markdown("title"),
    "date": date("date", "year"),
    "volume": latex("volume"),
    "number": latex("number", "issue"),
    "pages": latex("pages"),
    "publisher": latex("publisher"),
    "keywords": latex("tags", "keywords"),
    "doi": doi("doi"),
    "eprint": identifier("arxiv"),
    "award": latex("award"),
}
LINKS = {
    "paperurl": "paper",
    "paper_url": "paper",
    "pdf": "pdf",
    "link": "link",
    "url": "link",
    "slidesurl": "slides",
    "slides": "slides",
    "posterurl": "poster",
    "codeurl": "code",
    "code": "code",
    "github": "code",
    "videourl": "video",
    "video": "video",
    "projecturl": "project",
    "website": "website",
    "dataurl": "data",
}
"""Keys of front matter that hold addresses, and what those lead to."""

CATEGORIES = {
    "books": "book",
    "book": "book",
    "chapters": "incollection",
    "manuscripts": "article",
    "journals": "article",
    "journal": "article",
    "conferences": "inproceedings",
    "conference": "inproceedings",
    "workshops": "inproceedings",
    "workshop": "inproceedings",
    "preprints": "misc",
    "preprint": "misc",
    "theses": "phdthesis",
    "thesis": "phdthesis",
    "patents": "patent",
    "reports": "techreport",
}
"""Categories of the template, and those that people add, as types of entries."""

NO_TITLE = "a publication needs a title"
CITED = "the pages write citations of their own; the authors are read from these"
LONGEST_NAMES = 400
"""Characters of a first paragraph that may be a list of authors."""


def read_publications(reader: PageReader) -> None:
    """Read all pages of the folder."""
    for name in reader.source.find("_publications/**/*.md", "_publications/**/*.html"):
        page = reader.open(name)
        reader.leave_out_keys(page, TEMPLATE_KEYS, LOOKS)
        entry = _read_publication(page, reader)
        reader.imported.entries += [entry] if entry else []


def _read_publication(page: Page, reader: PageReader) -> DraftEntry | None:
    entry = read_entry(page.fields, PUBLICATION)
    if entry is None:
        reader.leave_out_page(page, NO_TITLE)
        return None
    _add_venue(entry, page.fields, reader)
    if "date" not in entry.fields and (day := find_date_in_name(page.name)):
        entry.fields["date"] = day
    note_year(page, entry.fields.get("date"), reader)
    body = read_body(page.lines)
    reader.imported.understood += body.headings
    for key, words in LINKS.items():
        if named := page.fields.text(key):
            add_link(entry, words, named, page.name, reader)
    for words, address in body.links:
        if not add_link(entry, words, address, page.name, reader):  # others on its line may be read
            reader.leave_out_words([f"{words} ({address.value})"], page.name, NOWHERE, "link")
            reader.imported.understood.append(address)
    citation = page.fields.text("citation")
    body.cited = [*([citation] if citation else []), *body.cited]
    for each in body.cited:
        reader.leave_out(each, CITED)
    _name_authors(entry, body, page, reader)
    _add_bibtex(entry, body, page, reader)
    _add_abstract(entry, body, page, reader)
    _add_preview(entry, page, reader)
    return entry


def _add_venue(entry: DraftEntry, matter: Fields, reader: PageReader) -> None:
    """Tell the type of an entry, and where it appeared."""
    for each in filter(None, (matter.text(key) for key in ("status", "pubstate", "type"))):
        state = find_state(each.value)
        if state:
            entry.fields["pubstate"] = each.reword(state.word)
        elif each.value.strip().lower() == "published":
            reader.imported.understood.append(each)
    category = matter.text("category", "pubtype", "type")
    venue = matter.text("venue", "journal", "booktitle", "publication")
    known = CATEGORIES.get(category.value.lower()) if category else None
    if known and category:
        reader.imported.understood.append(category)
    entry.type = known or find_entry_type(venue.value if venue else "")
    if venue:
        entry.fields |= write_venue(venue, entry.type)


def _name_authors(entry: DraftEntry, body: PublicationBody, page: Page, reader: PageReader) -> None:
    """Find the authors where front matter does not say them: in a citation, or above the text."""
    title = page.fields.text("title")
    above = _take_names(body)
    excerpt = page.fields.text("excerpt")
    in_excerpt = excerpt if excerpt and _split_several(excerpt) else None
    for named in filter(None, (above, in_excerpt)):
        reader.imported.understood.append(named)
    if "author" in entry.fields:
        return
    read = [read_authors(each.value, title.value if title else "") for each in body.cited]
    read += [_split_several(each) for each in (*body.cited, above, in_excerpt) if each]
    names = next(filter(None, read), None)
    if names:
        entry.fields["author"] = " and ".join(map(write_name, names))


def _take_names(body: PublicationBody) -> Text | None:
    """Take the first line of a text, if it is a paragraph that has nothing but several names."""
    number = next((n for n, line in enumerate(body.prose) if line.value.strip()), None)
    if number is None:
        return None
    is_paragraph = len(body.prose) == number + 1 or not body.prose[number + 1].value.strip()
    if not is_paragraph or not _split_several(body.prose[number]):
        return None
    return body.prose.pop(number)


def _split_several(text: Text) -> list[str] | None:
    """Give the names in a text of several names; one alone may be any words."""
    if len(text.value) > LONGEST_NAMES:
        return None
    unbroken = text.value.rstrip().removesuffix("\\")  # Markdown's sign of a line that ends there
    names = split_names(write_markdown_as_line(unbroken).replace("**", "").strip("*_ "))
    return names if names and len(names) > 1 else None


def _add_bibtex(entry: DraftEntry, body: PublicationBody, page: Page, reader: PageReader) -> None:
    """Add what BibTeX says that is on the page, or in a file that the page names."""
    named = page.fields.text("bibtexurl", "bibtex", "bib")
    path = reader.locate(named.value, page.name) if named else None
    texts = [*body.bibtex]
    if named and path and path.suffix.lower() == ".bib":
        name = path.relative_to(reader.source.root.resolve()).as_posix()
        texts.append(named.reword(reader.source.open_text(name)))
    for text in texts:
        if found := read_bibtex_text(text.value):
            replaced, less = complete_entry(entry, found[0])
            for each in replaced:
                if has_words(text.value, each.value):
                    reader.imported.understood.append(each)
                else:
                    reader.leave_out(each, "the BibTeX says it in other words")
            reader.leave_out_words(less, page.name, PAGE_SAYS_MORE)
            reader.imported.understood.append(text)
            return


def _add_abstract(entry: DraftEntry, body: PublicationBody, page: Page, reader: PageReader) -> None:
    """Add the text of a page; what comes before it in front matter may say the same."""
    prose = join_lines(body.prose)
    excerpt = page.fields.text("abstract", "excerpt")
    if excerpt and not re.search(r"\w", excerpt.value):  # a sign that stands for nothing
        reader.imported.understood.append(excerpt)
        excerpt = None
    if excerpt and prose and _says(prose.value, excerpt.value):
        reader.imported.understood.append(excerpt)
        excerpt = None
    if excerpt in reader.imported.understood:
        excerpt = None
    text = join_texts("\n\n", [each for each in (excerpt, prose) if each])
    if text:
        tidy = reader.tidy(page.name)(text)
        entry.fields["abstract"] = tidy.reword(write_markdown_as_latex(tidy.value))


def _says(text: str, other: str) -> bool:
    """Tell whether a text has all that another says, but for markup and spaces."""
    return spell_letters(tidy_line(other)) in spell_letters(tidy_line(text))


def _add_preview(entry: DraftEntry, page: Page, reader: PageReader) -> None:
    header = page.fields.fields("header")
    named = header.text("teaser") or page.fields.text("teaser", "image", "preview", "thumbnail")
    taken = reader.take_picture(named, page.name) if named else None
    if taken:
        entry.fields["preview"] = taken
