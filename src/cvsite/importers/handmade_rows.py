"""Degrees and appointments of a page that is written by hand, one in each row of a table."""

import re
from itertools import groupby

from cvsite.importers.cv_text import ROLE, find_kind
from cvsite.importers.dated_text import split_dates
from cvsite.importers.html_lines import HtmlLine
from cvsite.importers.markdown_sections import Item
from cvsite.importers.page_reader import PageReader
from cvsite.importers.people import add_person
from cvsite.importers.result import DraftRecord
from cvsite.importers.texts import leads_elsewhere
from cvsite.importers.values import Text

_PEOPLE = re.compile(
    r"\s*(?:(?P<who>advis[eo]rs?|supervisors?|mentors?)\s*:"
    r"|(?P<by>(?:co-?)?advised by|supervised by))\s*:?\s*(?P<names>.*)",
    re.IGNORECASE,
)
_TITLES = re.compile(r"^(?:prof(?:essor)?s?\.?|dr\.?)\s+", re.IGNORECASE)
_BETWEEN_NAMES = re.compile(r"\s*(?:,|;|\band\b|&)\s*")
_AT = re.compile(r"(?P<role>[^,]{2,60}?)(?:(?P<comma>,)| at| @) (?P<name>[^,]{2,80})")
"""A line that says what somebody was, and where."""

_AREA = re.compile(r"(.{2,60}?)\s+in\s+(.*)")


def read_rows(title: str, lines: list[HtmlLine], page: str, reader: PageReader) -> str | None:
    """Read a section into the field that its heading means, and give that; None for a text."""
    kind = find_kind(title, reader.imported.cv)
    if kind is None or not lines:
        return None
    rows = _list_rows(lines)
    if kind.field in {"education", "work"}:
        records = [_read_row(row, kind.field, page, reader) for row in rows]
    else:
        tidy = reader.tidy(page)
        items = [_make_item(row) for row in rows]
        records = [kind.read(item, tidy) for item in items]
    drafts = [record for record in records if record]
    if len(drafts) < len(records):
        return None
    reader.imported.cv[kind.field] = [*drafts]
    return kind.field


def _list_rows(lines: list[HtmlLine]) -> list[list[HtmlLine]]:
    """Give the lines of each row, or each item of a list as one."""
    if all(line.is_item for line in lines):
        return [[line] for line in lines]
    rows: list[list[HtmlLine]] = []
    for _, group in groupby(lines, key=lambda line: line.row):
        inside = list(group)
        if not inside[0].is_item:
            rows += [[line] for line in inside] if all(map(_begins_with_date, inside)) else [inside]
            continue
        for line in inside:  # lines below an item belong to it
            if line.is_item:
                rows.append([line])
            else:
                rows[-1].append(line)
    return rows


def _begins_with_date(line: HtmlLine) -> bool:
    written = split_dates(line.plain).written
    return bool(written) and line.plain.lstrip(" [(").startswith(written)


def _make_item(row: list[HtmlLine]) -> Item:
    first, *others = row
    return Item(
        first.text.reword(first.write_markdown()),
        tuple(line.text.reword(line.write_markdown()) for line in others),
    )


def _read_row(row: list[HtmlLine], field: str, page: str, reader: PageReader) -> DraftRecord | None:
    """Read an institution on the first line, and what one was there on the line with the dates."""
    dated = next((n for n, line in enumerate(row) if split_dates(line.plain).written), None)
    if dated == 0 or len(row) == 1:
        kind = find_kind(field, ())
        return kind.read(_make_item(row), reader.tidy(page)) if kind else None
    if dated is None:
        return None
    at = _AT.fullmatch(row[0].plain) if field == "work" else None
    if at and at["comma"] and (split_dates(row[dated].plain).rest or not ROLE.search(at["role"])):
        at = None
    name_field = "institution" if field == "education" else "name"
    record = _read_institution(row[0], name_field, at["name"] if at else "")
    dates, written = split_dates(row[dated].plain), row[dated].text
    if dates.start:
        record["start_date"] = written.reword(dates.start)
        record["end_date"] = written.reword(dates.end)
    position = dates.rest.strip(" ,.•·|–—-")
    area = _AREA.fullmatch(position) if field == "education" else None
    if at:
        record["position"] = row[0].text.reword(at["role"])
    if position:
        name = "study_type" if field == "education" else "location" if at else "position"
        record[name] = written.reword(area[1] if area else position)
    if area:
        record["area"] = written.reword(area[2])
    _add_details(record, [*row[1:dated], *row[dated + 1 :]], page, reader)
    return record


def _read_institution(line: HtmlLine, field: str, named: str) -> DraftRecord:
    """Read a line with an institution, which may be known already, and where it is."""
    strong = next(iter(line.list_words("strong")), "")
    first = strong if strong and line.plain.startswith(strong) else line.plain.split(", ")[0]
    name = named or first.strip(" ,.")
    location = "" if named else line.plain[len(name) :].strip(" ,.")
    links = [address for words, address in line.list_links() if words.strip(" ,.") == name]
    record: DraftRecord = {field: line.text.reword(name)}
    if location:
        record["location"] = line.text.reword(location)
    if links and leads_elsewhere(links[0]):
        record["url"] = line.text.reword(links[0])
    return record


def _add_details(record: DraftRecord, lines: list[HtmlLine], page: str, reader: PageReader) -> None:
    """Add who advised, with their pages, and all other lines as they are."""
    tidy = reader.tidy(page)
    others: list[Text] = []
    for line in lines:
        found = _PEOPLE.fullmatch(line.plain)
        if found is None:
            others.append(tidy(line.text.reword(line.write_markdown())))
            continue
        names = [_TITLES.sub("", each.strip(" .")) for each in _BETWEEN_NAMES.split(found["names"])]
        is_supervisor = (found["who"] or found["by"]).lower().startswith(
            "superv"
        ) and "position" in record
        field = "supervisors" if is_supervisor else "advisors"
        record[field] = [line.text.reword(name) for name in names if name]
        for words, address in line.list_links():
            add_person(reader.imported, _TITLES.sub("", words.strip(" ,.")), address)
    if others:
        record["highlights"] = [*others]
