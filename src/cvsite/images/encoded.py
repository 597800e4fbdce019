"""Pictures as files, and how the cache keeps those that were made of one picture."""

import json
from base64 import b64decode, b64encode
from collections.abc import Iterable
from dataclasses import dataclass


class PictureError(ValueError):
    """A picture cannot be used; ``hint`` says what may help."""

    def __init__(self, message: str, hint: str) -> None:
        super().__init__(message)
        self.hint = hint


@dataclass(frozen=True, slots=True)
class Encoded:
    """A picture as the bytes of a file; ``format`` is the name that Pillow has for it."""

    format: str
    width: int
    height: int
    data: bytes


def pack_pictures(pictures: Iterable[Encoded]) -> bytes:
    """Write pictures as one text."""
    packed = [
        (each.format, each.width, each.height, b64encode(each.data).decode()) for each in pictures
    ]
    return json.dumps(packed).encode()


def unpack_pictures(text: bytes) -> tuple[Encoded, ...]:
    """Read what ``pack_pictures`` wrote."""
    return tuple(
        Encoded(name, width, height, b64decode(data))
        for name, width, height, data in json.loads(text)
    )
