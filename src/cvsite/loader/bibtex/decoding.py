"""The bytes of a .bib file as text, whatever program wrote it."""

import codecs
import re

from cvsite.errors import Location, Problem

_BYTE_ORDER_MARKS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
_LINE_END = re.compile(r"\r\n?")


def decode_bibliography(data: bytes, path: str) -> tuple[str, list[Problem]]:
    r"""Decode the bytes of a .bib file; all line ends become ``\n``.

    It is UTF-8, or what its byte order mark says, or UTF-16 without one. Lines that are none of it
    are taken for Windows-1252, which old programs wrote, with a warning at the first of them.
    """
    mark, encoding = next(
        ((mark, name) for mark, name in _BYTE_ORDER_MARKS if data.startswith(mark)),
        (b"", _guess_encoding(data)),
    )
    body = data[len(mark) :]
    try:
        return _LINE_END.sub("\n", body.decode(encoding)), []
    except UnicodeDecodeError:
        if encoding != "utf-8":
            problem = Problem(f"this is no {encoding[:6].upper()} text", Location(path), _HINT)
            return _LINE_END.sub("\n", body.decode(encoding, "replace")), [problem]
    return _decode_lines(re.split(rb"\r\n?|\n", body), path)


_HINT = "save the file as UTF-8"


def _guess_encoding(data: bytes) -> str:
    """Tell UTF-16 without a mark by the zero bytes of its ASCII letters."""
    start = data[:1000]
    if start[1::2].count(0) > len(start) // 4:
        return "utf-16-le"
    return "utf-16-be" if start[::2].count(0) > len(start) // 4 else "utf-8"


def _decode_lines(lines: list[bytes], path: str) -> tuple[str, list[Problem]]:
    """Decode line by line, since a file that was put together of others may mix encodings."""
    decoded: list[str] = []
    first: Location | None = None
    count = 0
    for number, line in enumerate(lines, start=1):
        try:
            decoded.append(line.decode("utf-8"))
        except UnicodeDecodeError as error:
            text = _decode_windows(line)
            column = len(line[: error.start].decode("utf-8")) + 1
            first = first or Location(path, number, column, text)
            count += 1
            decoded.append(text)
    message = f"this is no UTF-8 text; {count} of {len(lines)} lines are read as Windows-1252"
    return "\n".join(decoded), [Problem(message, first, _HINT, severity="warning")]


def _decode_windows(line: bytes) -> str:
    try:
        return line.decode("cp1252")
    except UnicodeDecodeError:  # five of its bytes are no characters; Latin-1 has all 256
        return line.decode("latin-1")
