"""Texts of thousands of publications, put together of pieces: no text is in memory many times."""

from collections.abc import Iterable, Iterator


def enclose(opening: str, items: Iterable[str], separator: str, closing: str) -> Iterator[str]:
    """Give items with what stands before, between and behind them."""
    yield opening
    for number, item in enumerate(items):
        yield separator + item if number else item
    yield closing


def encode_pieces(pieces: Iterable[str]) -> bytes:
    """Give the bytes of a text that comes in pieces."""
    return b"".join(piece.encode() for piece in pieces)
