"""The bytes of a .bib file as text, whatever program wrote it."""

import codecs
import re
from collections.abc import Iterable

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
    are taken for what old programs wrote, Windows-1252 in most of the world, with a warning at the
    first of them.
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
    encoding = _guess_old_encoding(lines)
    count = 0
    for number, line in enumerate(lines, start=1):
        try:
            decoded.append(line.decode("utf-8"))
        except UnicodeDecodeError as error:
            text = _decode_old(line, encoding)
            column = len(line[: error.start].decode("utf-8")) + 1
            first = first or Location(path, number, column, text)
            count += 1
            decoded.append(text)
    message = (
        f"this is no UTF-8 text; {count} of {len(lines)} lines are read as {_OLD_NAMES[encoding]}"
    )
    return "\n".join(decoded), [Problem(message, first, _HINT, severity="warning")]


_OLD_NAMES = {"cp1252": "Windows-1252", "cp1251": "Windows-1251", "gb18030": "GB 18030"}
"""Encodings of before Unicode, for Western European, Cyrillic and Chinese text."""

_RUN = re.compile(rb"[\x81-\xff]{4,}")
_SMALL_CYRILLIC = re.compile(rb"[\xe0-\xff]")


def _guess_old_encoding(lines: Iterable[bytes]) -> str:
    """Guess the encoding of text that is no UTF-8.

    Western European letters beyond ASCII stand alone or in pairs. Of Cyrillic ones most are small,
    in the last rows of Windows-1251; the first bytes of common Chinese characters lie before those.
    """
    runs = b"".join(run for line in lines for run in _RUN.findall(line) if not _is_utf8(line))
    if not runs:
        return "cp1252"
    if len(_SMALL_CYRILLIC.findall(runs)) > len(runs) / 2:
        return "cp1251"
    return "gb18030"


def _is_utf8(line: bytes) -> bool:
    try:
        line.decode("utf-8")
    except UnicodeDecodeError:
        return False
    return True


def _decode_old(line: bytes, encoding: str) -> str:
    for name in (encoding, "cp1252"):
        try:
            return line.decode(name)
        except UnicodeDecodeError:
            continue
    return line.decode("latin-1")  # five bytes of Windows-1252 are no characters; here all are
