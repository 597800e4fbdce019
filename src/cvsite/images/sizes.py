"""How large pages show a picture, and how large those are that are published as they are."""

import re
from collections.abc import Mapping
from contextlib import suppress
from xml.parsers import expat

Size = tuple[int, int]
Shape = tuple[float, float]

DEFAULT_SIZE = (300, 150)
"""What browsers take for a picture that says nothing about its size."""

BEGINNING = 65_536
"""How much of an SVG is read; its root stands near the top."""

LENGTH = re.compile(r"\+?(\d{0,9}\.?\d{1,9})(?:px)?([a-z]*)", re.IGNORECASE)
"""A number with its unit; a percentage is none, being one of the page and not of the picture."""


def fit_size(shape: Shape, box: Size, *, covers: bool = False) -> Size:
    """Give the greatest size of a shape that fits into a box, or the least to cover it."""
    scales = [room / length for room, length in zip(box, shape, strict=True)]
    scale = max(scales) if covers else min(scales)
    return max(1, round(shape[0] * scale)), max(1, round(shape[1] * scale))


def read_svg_shape(data: bytes) -> Shape | None:
    """Read the shape of an SVG off its root, in whatever unit; None where it does not say it.

    An area of no size shows nothing, whatever else is said (SVG 2, 8.6). So little is read that no
    entity can grow large.
    """
    roots: list[Mapping[str, str]] = []
    parser = expat.ParserCreate()
    parser.StartElementHandler = lambda _name, attributes: roots.append(attributes)
    with suppress(expat.ExpatError):
        parser.Parse(data[:BEGINNING])
    root = roots[0] if roots else {}
    lengths = [root.get("width", ""), root.get("height", "")]
    area = re.split(r"[\s,]+", root.get("viewBox", "").strip())[2:]
    if any(re.fullmatch(r"[+-]?0*\.?0*", length) for length in area if length):
        return None
    return _read_lengths(lengths) or _read_lengths(area)


def _read_lengths(texts: list[str]) -> Shape | None:
    """Read width and height of one unit."""
    found = [match for text in texts if (match := LENGTH.fullmatch(text.strip()))]
    if len(found) != len(DEFAULT_SIZE) or found[0][2] != found[1][2]:
        return None
    width, height = (float(match[1]) for match in found)
    return (width, height) if width and height else None
