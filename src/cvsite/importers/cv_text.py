"""A CV that is written as text: its sections as records, as far as they can be told for sure.

A section whose title says what it lists becomes records, if each of its items can be read so. All
others stay the text that they are, under their titles.
"""

import re
from collections.abc import Callable, Container
from dataclasses import dataclass, replace

from cvsite.importers.arrangement import Heading, put_section
from cvsite.importers.dated_text import DatedText, split_dates
from cvsite.importers.markdown_sections import Item, MarkdownSection, list_items
from cvsite.importers.pages import join_lines
from cvsite.importers.readers import list_words
from cvsite.importers.result import Draft, DraftRecord, Imported
from cvsite.importers.texts import split_link, write_markdown_as_line
from cvsite.importers.values import Text

TidyText = Callable[[Text], Text]
"""Writes a text of a page so that its links lead somewhere."""

_INSTITUTION = re.compile(
    r"universit(?!y park)|univ\.|institut|colleg|school|academy|academia|polytech|hochschule"
    r"|facult|observator|eth\b|epfl|\bmit\b|laborator|\blabs?\b|école|ecole|escola|escuela|\binc\b|\bltd\b|gmbh|corporation|company|大学|学院",
    re.IGNORECASE,
)
_DEGREE = re.compile(
    r"\bph\.?\s?d|doctor|dphil|d\.phil|\bm\.?\s?s\.?c?\b|\bb\.?\s?s\.?c?\b|master|bachelor|diploma"
    r"|\bm\.?a\b|\bb\.?a\b|b\.?\s?tech|m\.?\s?tech|m\.?\s?phil|\bb\.?\s?e\b|\bm\.?\s?e\b|\bb\.?\s?eng|\bm\.?\s?eng"
    r"|licen[cs]|minor|major|\bmba\b|\bmd\b|degree|undergraduate|graduate|exchange|博士|硕士|学士|本科",
    re.IGNORECASE,
)
ROLE = re.compile(
    r"postdoc|fellow|professor|lecturer|research|scientist|engineer|assistant|associate|intern"
    r"|manager|director|developer|analyst|consultant|student|visiting|staff|tutor|instructor",
    re.IGNORECASE,
)
"""Words of what somebody was."""

_AREA = re.compile(r"(.{2,60}?)\s+(?:in|of)\s+((?:[A-Z(]|\w+\s+(?:and|&)).*)")
_PARTS = re.compile(r"\s*(?:,|;|\s[–—|•·-]+\s|\s@\s|\bat\s(?=[A-Z\[]))\s*(?![^(\[]{0,200}[)\]])")
_END_OF_SENTENCE = re.compile(r"(?<=[^\W\d_]{3})\.$")
NOTHING_BELOW = "nothing stands below this heading"
LONGEST_NAME = 100
"""Characters of a line that can be the name of an organisation."""

_EXPECTED = re.compile(r"\s*\((expected|anticipated)\)", re.IGNORECASE)
_IN_SCHOOL = re.compile(
    r"^((?:\S{1,8}\.? ?){1,3}) (?:in|at|from) ((?:the )?[^,]*(?:Universit|College|Institut|School))"
)
"""A degree and the school alone: ``M.S. in Warsaw University``."""

_ESCAPED = re.compile(r"\\([\[\]])")
"""Brackets of Markdown that are no link: those around a date."""

LONGEST_HEAD = 300
"""Characters of the first line of an item that can be a degree or a position."""


@dataclass(frozen=True, slots=True)
class Kind:
    """A field of cv.yaml, the titles of sections that go to it, and how an item is read."""

    field: str
    titles: str
    read: Callable[[Item, TidyText], DraftRecord | None]


def is_institution(text: str) -> bool:
    """Tell whether a name has a word that institutions have."""
    return _INSTITUTION.search(text) is not None


def read_degree(item: Item, tidy: TidyText) -> DraftRecord | None:
    """Read a degree; None where there is no school in it."""
    head = item.text.value
    if len(head) > LONGEST_HEAD:
        return None
    dated = split_dates(_EXPECTED.sub("", head))
    rest = _IN_SCHOOL.sub(r"\1, \2", dated.rest)
    parts = _split_parts(rest)
    schools = [part for part in parts if _INSTITUTION.search(part) and not _is_degree(part)]
    details = list(item.children)
    if expected := _EXPECTED.search(head):
        details.append(item.text.reword(expected[1].capitalize()))
    if not schools and details and _INSTITUTION.search(details[0].value):
        school = details.pop(0)
    elif schools:
        school = item.text.reword(schools[0].rstrip("."))
    else:
        return None
    name, url = split_link(school.value)
    others = [part for part in parts if part != schools[0]] if schools else parts
    place = ""
    names_area = rest != dated.rest or _AREA.fullmatch(parts[0])
    if schools and names_area and parts.index(schools[0]) > 0:
        behind = parts[parts.index(schools[0]) + 1 :]
        others = [part for part in others if part not in behind or _is_degree(part)]
        place = write_markdown_as_line(", ".join(part for part in behind if not _is_degree(part)))
    degree = write_markdown_as_line(", ".join(others)).replace(", (", " (")
    degree = _END_OF_SENTENCE.sub("", degree.strip(" ,*:"))
    found = _AREA.fullmatch(degree)
    record: DraftRecord = {
        "institution": school.reword(name.strip(" ,.")),
        **({"url": school.reword(url)} if url else {}),
        **({"study_type": item.text.reword(found[1] if found else degree)} if degree else {}),
        **({"area": item.text.reword(found[2])} if found else {}),
        **({"location": item.text.reword(place.strip(" ,."))} if place else {}),
    }
    return _complete(record, item, dated, details, tidy)


def read_position(item: Item, tidy: TidyText) -> DraftRecord | None:
    """Read an appointment; None where neither its line nor the one below tells with whom."""
    head = item.text.value
    if len(head) > LONGEST_HEAD:
        return None
    dated = split_dates(head)
    parts = _split_parts(dated.rest)
    details = list(item.children)
    if not dated.written and details and (below := split_dates(details[0].value)).written:
        if below.rest:
            return None
        dated = below
        details.pop(0)
    place = ""
    linked = [
        part for part in parts if split_link(part.rstrip("."))[1] or _INSTITUTION.search(part)
    ]
    if linked:
        company = item.text.reword(linked[-1].rstrip("."))
    elif details and len(details[0].value) <= LONGEST_NAME and ":" not in details[0].value:
        company = details.pop(0)
    elif _says_where(parts):
        company = item.text.reword(parts[1])
        place = ", ".join(parts[2:])
    else:
        return None
    name, url = split_link(company.value)
    behind = parts[2:] if place else []
    position = ", ".join(
        part for part in parts if part.rstrip(".") != company.value and part not in behind
    )
    position = _END_OF_SENTENCE.sub("", write_markdown_as_line(position).strip(" ,*:"))
    record: DraftRecord = {
        "name": company.reword(name.strip(" ,.")),
        **({"position": item.text.reword(position)} if position else {}),
        **({"url": company.reword(url)} if url else {}),
        **({"location": item.text.reword(write_markdown_as_line(place))} if place else {}),
    }
    return _complete(record, item, dated, details, tidy)


def _says_where(parts: list[str]) -> bool:
    """Tell whether the parts of a line are what somebody was, with whom, and where that was."""
    match parts:
        case [_, _]:
            return True
        case [role, _, _] | [role, _, _, _]:
            return ROLE.search(role) is not None
    return False


def read_award(item: Item, tidy: TidyText) -> DraftRecord | None:
    """Read an award."""
    details = [*item.children]
    below = split_dates(details[0].value.strip("*_ ")) if details else DatedText("")
    if when := details[0] if below.written and not below.rest.strip() else None:
        dated, details = replace(below, rest=item.text.value), details[1:]
    else:
        dated = split_dates(item.text.value)
    title, url = split_link(dated.rest)
    if not title or len(item.text.value) > LONGEST_HEAD:
        return None
    told = [dated.written] if dated.end != dated.start else []  # an award has one date alone
    summary = "\n\n".join([*told, *(tidy(each).value for each in details)])
    origins = tuple(origin for each in (item.text, *item.children) for origin in each.origins)
    return {
        "title": item.text.reword(title.strip(" ,.")),
        **({"url": item.text.reword(url)} if url else {}),
        **({"date": (when or item.text).reword(dated.start)} if dated.start else {}),
        **({"summary": Text(summary, origins)} if summary else {}),
    }


def read_news(item: Item, tidy: TidyText) -> DraftRecord | None:
    """Read an item of news; None where it does not begin with its date."""
    head = _ESCAPED.sub(r"\1", item.text.value, count=2)
    dated = split_dates(head)
    if not dated.start or head.find(dated.written) > len("- [**("):
        return None
    text = re.sub(r"^(?:&nbsp;|[\s:\]\)-]|[*_~]+(?![^\s:\])-]))+", "", dated.rest)
    mark = re.match(r"[*_~]*", text)
    if mark and mark[0] not in text[mark.end() :]:  # emphasis of the date ends here
        text = text[mark.end() :]
    if text and dated.end != dated.start:  # an item has one date alone
        text = f"{dated.written}: {text}"
    parts = [tidy(item.text.reword(text)), *(tidy(each) for each in item.children)]
    origins = tuple(origin for each in parts for origin in each.origins)
    joined = Text("\n\n".join(each.value for each in parts), origins)
    return {"date": item.text.reword(dated.start), "text": joined} if text else None


def read_skill(item: Item, _: TidyText) -> DraftRecord | None:
    """Read a skill, with what is named below it or behind a colon."""
    head = write_markdown_as_line(item.text.value)
    before, colon, after = head.partition(":")
    words: list[Draft] = []
    if colon and after.strip() and "//" not in after[:3]:
        words += [item.text.reword(each) for each in list_words(after.strip(" ."))]
        head = before
    words += [each.reword(write_markdown_as_line(each.value)) for each in item.children]
    if not head.strip() or len(head) > LONGEST_HEAD:
        return None
    return {"name": item.text.reword(head.strip()), **({"keywords": words} if words else {})}


KINDS: tuple[Kind, ...] = (
    Kind("education", r"educations?( background)?|academic background|degrees|教育.*", read_degree),
    Kind(
        "work",
        r"((work|professional|research|industry|academic|employment|working) )?"
        r"(experiences?|employment|appointments?|positions?|internships?|work)( history)?",
        read_position,
    ),
    Kind(
        "awards",
        r"((selected|honou?rs|awards|fellowships|scholarships|grants|prizes|and) ?)+"
        r"|awards?|honou?rs?",
        read_award,
    ),
    Kind("news", r"(recent |latest )?(news|updates)( and updates)?|what s new", read_news),
    Kind("skills", r"((technical|computer|programming|and) )*skills?", read_skill),
    Kind("interests", r"((research|academic|main) )*interests", read_skill),
)  # fmt: skip - a row a line
"""Tried in this order; each field is for one section, further ones stay text."""


def find_kind(title: str, taken: Container[str]) -> Kind | None:
    """Find what a section with a title lists."""
    words = " ".join(re.findall(r"\w+", title.casefold().replace("&", "and")))
    kinds = (kind for kind in KINDS if re.fullmatch(kind.titles, words))
    return next((kind for kind in kinds if kind.field not in taken), None)


def read_section(section: MarkdownSection, imported: Imported, tidy: TidyText) -> Heading | None:
    """Read a section with a title into the CV, and give its name and heading.

    None is given where nothing stands under the title.
    """
    title = section.title
    text = join_lines(section.lines)
    tidied = tidy(text) if text else None
    if title is None or tidied is None or not tidied.value:
        imported.left_out += [(title, NOTHING_BELOW)] if title else []
        return None
    imported.understood.append(title)  # it may be the usual one, which nobody needs to say
    kind = find_kind(title.value, imported.cv)
    items = list_items(section.lines) if kind else None
    records = [kind.read(item, tidy) for item in items] if kind and items else []
    drafts = [record for record in records if record]
    if kind and drafts and len(drafts) == len(records):
        imported.cv[kind.field] = [*drafts]
        return kind.field, title
    put_section(imported, title, [{"summary": tidied}])
    return title.value, title


def _complete(
    record: DraftRecord, item: Item, dated: DatedText, details: list[Text], tidy: TidyText
) -> DraftRecord:
    """Add dates and details to a record."""
    if dated.start:
        record["start_date"] = item.text.reword(dated.start)
        record["end_date"] = item.text.reword(dated.end)
    if details:
        record["highlights"] = [tidy(each) for each in details]
    return record


def _split_parts(text: str) -> list[str]:
    parts = (
        part.strip(" ,;*") if "](" not in part else part.strip(" ,;") for part in _PARTS.split(text)
    )
    return [part for part in parts if re.search(r"\w", part)]


def _is_degree(part: str) -> bool:
    return _DEGREE.search(part) is not None and not re.search(
        r"universit|institut|college", part, re.IGNORECASE
    )
