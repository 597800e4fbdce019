"""Degrees and appointments of a page that is written by hand, one in each row of a table."""

import re
from itertools import groupby

from cvsite.importers.cv_text import find_kind
from cvsite.importers.dated_text import split_dates
from cvsite.importers.html_lines import HtmlLine
from cvsite.importers.markdown_sections import Item
from cvsite.importers.page_reader import PageReader
from cvsite.importers.result import DraftRecord
from cvsite.importers.texts import leads_elsewhere
from cvsite.importers.values import Text

_PEOPLE = re.compile(
    r"\s*(?:(?P<who>advis[eo]rs?|supervisors?|mentors?)\s*:|(?:co-?)?advised by|supervised by)"
    r"\s*(?P<names>.*)",
    re.IGNORECASE,
)
_TITLES = re.compile(r"^(?:prof(?:essor)?s?\.?|dr\.?)\s+", re.IGNORECASE)
_BETWEEN_NAMES = re.compile(r"\s*(?:,|;|\band\b|&)\s*")
_AREA = re.compile(r"(.{2,60}?)\s+in\s+(.*)")


def read_rows(title: str, lines: list[HtmlLine], page: str, reader: PageReader) -> str | None:
    """Read a section into the field that its heading means; give that, or None for a text."""
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
    for row, group in groupby(lines, key=lambda line: line.row):
        inside = list(group)
        parted = [n for n, line in enumerate(inside) if line.is_item or (line.is_parted and n)]
        if any(line.is_item for line in inside) and inside[0].is_item:
            rows += [
                inside[a:b]
                for a, b in zip([0, *parted[1:]], [*parted[1:], len(inside)], strict=True)
            ]
        else:
            rows.append(inside)
        del row
    return [row for row in rows if row]


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
    first = row[0]
    strong = first.list_words("strong")
    parts = [part.strip(" ,.") for part in re.split(r",\s+", first.plain)]
    name = strong[0].strip(" ,.") if strong and first.plain.startswith(strong[0]) else parts[0]
    location = first.plain[len(name) :].strip(" ,.")
    links = [address for words, address in first.list_links() if words.strip(" ,.") == name]
    dates = split_dates(row[dated].plain)
    position = dates.rest.strip(" ,.•·|–—-")
    area = _AREA.fullmatch(position) if field == "education" else None
    said, written = first.text, row[dated].text
    record: DraftRecord = {
        ("institution" if field == "education" else "name"): said.reword(name),
        **({"location": said.reword(location)} if location else {}),
        **({"url": said.reword(links[0])} if links and leads_elsewhere(links[0]) else {}),
        **(
            {"start_date": written.reword(dates.start), "end_date": written.reword(dates.end)}
            if dates.start
            else {}
        ),
    }
    if field == "work" and position:
        record["position"] = written.reword(position)
    elif position:
        record["study_type"] = written.reword(area[1] if area else position)
        record |= {"area": written.reword(area[2])} if area else {}
    _add_details(record, [*row[1:dated], *row[dated + 1 :]], page, reader)
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
        is_supervisor = (found["who"] or "").lower().startswith("superv") and "position" in record
        field = "supervisors" if is_supervisor else "advisors"
        record[field] = [line.text.reword(name) for name in names if name]
        people = reader.imported.cv.setdefault("people", [])
        for words, address in line.list_links():
            if isinstance(people, list) and leads_elsewhere(address):
                name = _TITLES.sub("", words.strip(" ,."))
                there = [
                    each for each in people if isinstance(each, dict) and each.get("name") == name
                ]
                if not there:
                    people.append({"name": name, "url": address})
    if others:
        record["highlights"] = [*others]
