"""The papers of a page that is written by hand, as entries of a .bib file."""

import re
from itertools import groupby

from cvsite.importers.bibtex_text import complete_entry, has_words, read_bibtex_text
from cvsite.importers.citation_text import split_names
from cvsite.importers.html_lines import HtmlLine, HtmlPage
from cvsite.importers.latex_text import write_markdown_as_latex, write_name, write_plain_as_latex
from cvsite.importers.page_reader import PageReader
from cvsite.importers.publication_links import add_link
from cvsite.importers.result import DraftEntry, DraftRecord
from cvsite.importers.texts import leads_elsewhere, tidy_address
from cvsite.importers.values import Text, join_texts
from cvsite.importers.venues import FIELDS, OTHER_FIELD, find_entry_type

_LISTS = re.compile(
    r".*\b(?:publications?|papers?|research|preprints?|manuscripts?|articles?|workshops?"
    r"|conferences?|journals?)\b.*|.*论文.*",
    re.IGNORECASE,
)
_USUAL_TITLE = re.compile(
    r"(?:(?:selected|recent|my) )?(?:publications?|papers?|research)"
    r"(?: (?:and|&) (?:publications?|papers?))?",
    re.IGNORECASE,
)
_BETWEEN_LINKS = re.compile(r"[\s/|·•,;&\-–—\[\]()]*")
_BETWEEN_NAMES = re.compile(r"\s*(?:,|;|\band\b|&)\s*")
_YEAR = re.compile(r"(?<!\d)((?:19|20)\d\d)(?!\d)")
_UNPUBLISHED = re.compile(
    r"under (?:review|submission)|submitted|in submission|in preparation|to appear|in press"
    r"|accepted(?: to| at)?$|forthcoming",
    re.IGNORECASE,
)
_LEGEND = re.compile(r"equal|contribut|denote|highlight|representative|indicates", re.IGNORECASE)
_AWARD = re.compile(r"award|honou?rable|prize|finalist|best .*paper|outstanding", re.IGNORECASE)
LONGEST_LEGEND = 160
MOST_SELECTED = 12
"""Papers that the homepage shows where none of a list stands out."""

LONGEST_BADGE = 20
"""Characters of a venue that may stand in a badge."""

LONGEST_VENUE = 250
"""Characters of a line that may name a venue."""

LEGEND = "the pages say it in their own way"


def is_paper_list(title: str, lines: list[HtmlLine]) -> bool:
    """Tell whether a section lists papers: by its heading, or by titles that are marked as such."""
    marked = any(line.role == "title" for line in lines)
    return marked or (_LISTS.fullmatch(title) is not None and bool(_find_starts(lines)))


def read_papers(
    title: Text, lines: list[HtmlLine], page: HtmlPage, name: str, reader: PageReader
) -> list[HtmlLine]:
    """Read the papers of a section, and give the lines that are of none."""
    starts = _find_starts(lines)
    first = min(starts, default=len(lines))
    before = lines[:first]
    entries = []
    for start, end in zip(starts, [*starts[1:], len(lines)], strict=True):
        row = lines[start].row
        own = [line for line in lines[start:end] if line.row == row or not row]
        before += [line for line in lines[start:end] if line not in own]
        entry = _read_paper(own, name, reader)
        _add_picture(entry, row, page, name, reader)
        if row in page.marked_rows:
            entry.fields["selected"] = "true"
        entries.append(entry)
    if not any("selected" in entry.fields for entry in entries) and len(entries) <= MOST_SELECTED:
        for entry in entries:
            entry.fields["selected"] = "true"
    _keep_title(title, entries, reader)
    reader.imported.entries += entries
    legends = [
        line for line in before if len(line.plain) <= LONGEST_LEGEND and _LEGEND.search(line.plain)
    ]
    for line in legends:
        reader.leave_out(line.text, LEGEND)
    return [line for line in before if line not in legends]


def _keep_title(title: Text, entries: list[DraftEntry], reader: PageReader) -> None:
    """Keep a heading that says more than that there are papers, as a keyword of each."""
    if _USUAL_TITLE.fullmatch(title.value.strip(" :")):
        reader.imported.understood.append(title)
        return
    for entry in entries:
        entry.fields["keywords"] = title.reword(write_plain_as_latex(title.value.replace(",", "")))


def _find_starts(lines: list[HtmlLine]) -> list[int]:
    """Find the lines with titles: those that are marked, or the first of a row that is a link.

    A row with one line is no paper.
    """
    marked = [number for number, line in enumerate(lines) if line.role == "title"]
    if marked:
        return marked
    starts, number = [], 0
    for row, group in groupby(lines, key=lambda line: line.row):
        rows = list(group)
        if row and len(rows) > 1 and _looks_like_title(rows[0]):
            starts.append(number)
        number += len(rows)
    return starts


def _looks_like_title(line: HtmlLine) -> bool:
    """Tell whether a line is a link or strong as a whole, and of several words."""
    words = line.plain.strip(" .")
    whole = [text.strip(" .") for text, _ in line.list_links()] + [
        text.strip(" .") for text in line.list_words("strong")
    ]
    return words in whole and len(words.split()) > 2  # noqa: PLR2004 - a name has as many


def _read_paper(lines: list[HtmlLine], page: str, reader: PageReader) -> DraftEntry:
    """Read the lines of a paper: title, authors, venue, links, and what it is about."""
    title, *rest = lines
    words = title.write_markdown()
    plain = re.sub(r"^\[(.*)\]\([^()]*\)$", r"\1", words).strip("* .")
    latex = write_markdown_as_latex(plain)
    entry = DraftEntry("misc", {"title": title.text.reword(latex or title.plain)})
    authors, rest = _take_authors(rest)
    _add_authors(entry, authors, reader)
    venue = next((n for n, line in enumerate(rest[:3]) if _is_venue(line)), None)
    if venue is not None:
        _add_venue(entry, rest.pop(venue), page, reader)
    prose: list[HtmlLine] = []
    for line in rest:
        if _has_only_links(line):
            _add_links(entry, line, page, reader)
        else:
            prose.append(line)
    for _, address in title.list_links():
        add_link(entry, "", title.text.reword(tidy_address(address)), page, reader)
    tidy = reader.tidy(page)
    texts = [tidy(line.text.reword(line.write_markdown())) for line in prose]
    if abstract := join_texts("\n\n", texts):
        entry.fields["abstract"] = abstract.reword(write_markdown_as_latex(abstract.value))
    return entry


def _take_authors(lines: list[HtmlLine]) -> tuple[list[HtmlLine], list[HtmlLine]]:
    """Take the lines with authors: those before the venue, the links, or a new paragraph."""
    end = 0
    for end, line in enumerate([*lines, HtmlLine(is_parted=True)]):
        continues = end > 0 and lines[end - 1].plain.endswith((",", "and", "&"))
        if line.role == "authors" or (continues and not line.is_parted and not _is_venue(line)):
            continue
        is_over = end > 0 or line.role in {"venue", "links"}
        if is_over or (_has_only_links(line) and not _are_names(line)) or not _are_names(line):
            break
    return lines[:end], lines[end:]


def _are_names(line: HtmlLine) -> bool:
    names = split_names(line.plain.strip(" ,."))
    return bool(names) and not (line.list_words("emphasis") and _YEAR.search(line.plain))


def _add_authors(entry: DraftEntry, lines: list[HtmlLine], reader: PageReader) -> None:
    """Add the authors; those that are links are known by their pages from now on."""
    joined = join_texts(" ", [line.text for line in lines])
    names = split_names(joined.value.strip(" ,.")) if joined else None
    if joined is None:
        return
    if names is None:
        names = [each for each in _BETWEEN_NAMES.split(joined.value.strip(" ,.")) if each]
    entry.fields["author"] = joined.reword(" and ".join(map(write_name, names)))
    people = reader.imported.cv.setdefault("people", [])
    basics = reader.imported.cv["basics"]
    known = (
        {str(each.get("name")) for each in people if isinstance(each, dict)}
        if isinstance(people, list)
        else set()
    )
    for line in lines:
        for words, address in line.list_links():
            name = words.strip(" ,.*†‡§¶0123456789")
            if name and name not in known and leads_elsewhere(address) and isinstance(people, list):
                people.append({"name": name, "url": address})
                known.add(name)
        own = [each.strip(" ,.*†‡§¶") for each in line.list_words("strong")]
        if (
            isinstance(basics, dict)
            and len(own) == 1
            and not any(own[0] == w for w, _ in line.list_links())
        ):
            _add_alias(basics, own[0])


def _add_alias(basics: DraftRecord, name: str) -> None:
    """Add the spelling of the owner's name that stands out."""
    owner = basics.get("name")
    aliases = basics.setdefault("aliases", [])
    spelled = owner.value if isinstance(owner, Text) else owner
    if isinstance(aliases, list) and name != spelled and name not in aliases:
        aliases.append(name)
    if not aliases:
        del basics["aliases"]


def _is_venue(line: HtmlLine) -> bool:
    if line.role == "venue":
        return True
    if len(line.plain) > LONGEST_VENUE or _has_only_links(line):
        return False
    emphasised = line.list_words("emphasis")
    begins = bool(emphasised) and line.plain.startswith(emphasised[0])
    return (
        begins
        or bool(_UNPUBLISHED.search(line.plain))
        or (
            _YEAR.search(line.plain) is not None and len(line.plain.split()) <= 15  # noqa: PLR2004 - no sentence
        )
    )


def _add_venue(entry: DraftEntry, line: HtmlLine, page: str, reader: PageReader) -> None:
    """Add the venue, the year, and what is said of the paper beside them."""
    links = [
        (w, a)
        for w, a in line.list_links()
        if w.strip().startswith("[") or w.lower().strip("[] ") in _KNOWN
    ]
    plain = line.plain
    for words, address in links:
        plain = plain.replace(words, " ", 1)
        add_link(entry, words, line.text.reword(tidy_address(address)), page, reader)
    brackets = [found[1] for found in re.finditer(r"\(([^()]*[^()\d\s][^()]*)\)", plain)]
    plain = re.sub(r"\([^()]*[^()\d\s][^()]*\)", " ", plain)
    if stage := _UNPUBLISHED.search(plain):
        entry.fields["pubstate"] = _find_state(stage[0])
        plain = plain.replace(stage[0], " ")
    years = _YEAR.findall(plain)
    if years:
        entry.fields["date"] = line.text.reword(years[-1])
        plain = (
            plain.replace(years[-1], " ", 1) if plain.strip(" .,;").endswith(years[-1]) else plain
        )
        plain = re.sub(rf"[,\s]*\b{years[-1]}\b(?=\s*[,.;]|\s*$)", " ", plain)
    venue = re.sub(r"\s+(?=[,.;])", "", " ".join(plain.split())).strip(" ,.;|/·[]")
    emphasised = line.list_words("emphasis")
    extra = ""
    if emphasised and venue.startswith(emphasised[0].strip(" ,.;")):
        name = emphasised[0].strip(" ,.;")
        extra = venue[len(name) :].strip(" ,.;&")
        venue = name if extra and not re.match(r"\d", extra) else venue
        extra = "" if venue != name else extra
    entry.type = find_entry_type(venue)
    if venue:
        field = FIELDS.get(entry.type, OTHER_FIELD)
        entry.fields[field] = line.text.reword(write_plain_as_latex(venue))
    for words, address in line.list_links():
        if (words, address) not in links:
            add_link(entry, "venue", line.text.reword(tidy_address(address)), page, reader)
    said = [*brackets, *([extra] if extra else [])]
    for each in said:
        field = "award" if _AWARD.search(each) else "additional_info"
        before = entry.fields.get(field)
        text = write_plain_as_latex(each.strip())
        entry.fields[field] = line.text.reword(
            f"{before.value}, {text}" if isinstance(before, Text) else text
        )
    reader.imported.understood.append(line.text)


_KNOWN = frozenset(
    {
        "pdf",
        "arxiv",
        "code",
        "paper",
        "project page",
        "project",
        "website",
        "video",
        "slides",
        "poster",
        "bibtex",
        "openreview",
        "demo",
        "supp",
        "supplement",
        "blog",
        "talk",
        "dataset",
        "data",
    }
)
"""Words of links that stand on the line of the venue."""


def _find_state(words: str) -> str:
    lower = words.lower()
    if "preparation" in lower:
        return "inpreparation"
    if "press" in lower:
        return "inpress"
    return "forthcoming" if re.match(r"to appear|accepted|forthcoming", lower) else "submitted"


def _has_only_links(line: HtmlLine) -> bool:
    rest = line.plain
    links = list(line.list_links())
    for words, _ in links:
        rest = rest.replace(words, "", 1)
    return bool(links) and _BETWEEN_LINKS.fullmatch(rest) is not None


def _add_links(entry: DraftEntry, line: HtmlLine, page: str, reader: PageReader) -> None:
    for words, address in line.list_links():
        named = line.text.reword(tidy_address(address))
        if _add_bibtex(entry, address, page, reader):
            continue
        before = len(entry.fields)
        add_link(entry, words, named, page, reader)
        if len(entry.fields) == before and not leads_elsewhere(named.value):
            gone = reader.source.add_text(
                f"{words} ({address})", line.text.origins[0].place, "link"
            )
            reader.leave_out(gone, "there is no such file beside the page")
    reader.imported.understood.append(line.text)


def _add_bibtex(entry: DraftEntry, address: str, page: str, reader: PageReader) -> bool:
    """Add what a .bib file says that is linked; the marks behind names are the page's alone."""
    path = reader.locate(address, page)
    if path is None or path.suffix.lower() != ".bib":
        return False
    name = path.relative_to(reader.source.root.resolve()).as_posix()
    found = read_bibtex_text(reader.source.open_text(name))
    author = entry.fields.get("author")
    if not found:
        return False
    for replaced in complete_entry(entry, found[0]):
        if has_words(str(found[0].fields), replaced.value):
            continue
        if len(replaced.value) <= LONGEST_BADGE and "abbr" not in entry.fields:
            entry.fields["abbr"] = replaced
        elif replaced is not author:
            told = reader.source.add_text(replaced.value, replaced.origins[0].place, "text")
            reader.leave_out(told, "the BibTeX says it in other words")
    if author:
        entry.fields["author"] = author
    return True


def _add_picture(
    entry: DraftEntry, row: int, page: HtmlPage, name: str, reader: PageReader
) -> None:
    """Add the first picture of the row that pages can show."""
    for address, _ in page.pictures.get(row, []) if row else []:
        if "preview" not in entry.fields and (path := reader.take_picture(Text(address, ()), name)):
            entry.fields["preview"] = path.value
