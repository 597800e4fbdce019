"""The bytes of a file as text."""

import codecs
from pathlib import Path

from cvsite.errors import ContentError, Location, Problem
from cvsite.yaml_text.nodes import split_source

_BYTE_ORDER_MARKS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)


def read_text(path: Path) -> str:
    """Read a text file. Raises ContentError where it cannot be read or is no text."""
    try:
        data = path.read_bytes()
    except OSError as error:
        message = f"this cannot be read: {error.strerror}"
        raise ContentError((Problem(message, Location(str(path))),)) from None
    return decode_text(data, str(path))


def decode_text(data: bytes, path: str) -> str:
    """Decode the bytes of a file: UTF-8, or what its byte order mark says (Unicode, 23.8).

    Raises ContentError at the first byte that is wrong.
    """
    mark, encoding = next(
        ((mark, name) for mark, name in _BYTE_ORDER_MARKS if data.startswith(mark)), (b"", "utf-8")
    )
    body = data[len(mark) :]
    try:
        return body.decode(encoding)
    except UnicodeDecodeError as error:
        shown = body.decode(encoding, "replace")
        before = body[: error.start].decode(encoding)
        place = split_source(shown, path).locate_offset(len(before))
        wrong = body[error.start]
        message = f"this is no {encoding.upper()} text: byte 0x{wrong:02x} cannot stand here"
        raise ContentError((Problem(message, place, hint="save the file as UTF-8"),)) from None
