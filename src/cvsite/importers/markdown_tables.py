"""Tables of Markdown as lists, which pages can show: a row is an item, a dot is between cells."""

import re
from collections.abc import Iterator

_RULE = re.compile(r"[\s|:-]+")
_CELLS = re.compile(r"(?<!\\)\|")


def write_tables_as_lists(text: str) -> str:
    """Write tables with a row of headings as lists, whose first item has the headings."""
    return "\n".join(_write_lines(text.split("\n")))


def _write_lines(lines: list[str]) -> Iterator[str]:
    number = 0
    while number < len(lines):
        after = lines[number + 1] if number + 1 < len(lines) else ""
        if "|" not in lines[number] or not _is_rule(after):
            yield lines[number]
            number += 1
            continue
        head = " · ".join(
            f"*{cell}*" if "*" not in cell else cell for cell in _split(lines[number])
        )
        yield from ("", f"- {head}" if head else "")
        number += 2
        while number < len(lines) and "|" in lines[number]:
            cells = _split(lines[number])
            yield from [f"- {' · '.join(cells)}"] if cells else []
            number += 1
        yield ""


def _is_rule(line: str) -> bool:
    """Tell whether a line parts the headings of a table from its rows."""
    return "|" in line and "--" in line and _RULE.fullmatch(line) is not None


def _split(row: str) -> list[str]:
    cells = (cell.strip().replace("\\|", "|") for cell in _CELLS.split(row))
    return [cell for cell in cells if cell]
