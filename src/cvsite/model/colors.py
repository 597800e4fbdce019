"""Colours that the owner chooses, and how they are made readable on the pages.

Contrast is that of WCAG 2.2, which asks for 7:1 between text and what is behind it at its highest
level (1.4.6).
"""

import math
import re
from colorsys import hls_to_rgb, rgb_to_hls
from dataclasses import dataclass

from cvsite.model.color_names import COLOR_NAMES

ENOUGH_CONTRAST = 7.0

_HEX = re.compile(r"#(?:[0-9a-f]{3}|[0-9a-f]{6})")


@dataclass(frozen=True, slots=True)
class Color:
    """A colour by its red, green and blue, each from 0 to 255."""

    red: int
    green: int
    blue: int

    def __str__(self) -> str:
        return f"#{self.red:02x}{self.green:02x}{self.blue:02x}"

    @property
    def luminance(self) -> float:
        """How light the colour is, from 0 to 1, as WCAG reckons it."""
        red, green, blue = (_linearise(part / 255) for part in (self.red, self.green, self.blue))
        return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def parse_color(text: str) -> Color:
    """Read a colour as CSS has it: ``#84370f``, ``#a50``, ``teal``.

    Raises ValueError where it is none.
    """
    word = text.strip().lower()
    digits = COLOR_NAMES.get(word, word[1:] if _HEX.fullmatch(word) else "")
    if not digits:
        raise ValueError(f"{text!r} is no colour")
    if len(digits) == len("abc"):
        digits = "".join(digit * 2 for digit in digits)
    red, green, blue = bytes.fromhex(digits)
    return Color(red, green, blue)


def measure_contrast(one: Color, two: Color) -> float:
    """Give the contrast of two colours: from 1, where they are alike, to 21."""
    darker, lighter = sorted((one.luminance, two.luminance))
    return (lighter + 0.05) / (darker + 0.05)


def make_readable(color: Color, backgrounds: tuple[Color, ...]) -> Color:
    """Give the colour, as much darker or lighter as text on each of the backgrounds needs it.

    It is the same colour where that is readable as it is; its hue stays.
    """
    is_dark = max(each.luminance for each in backgrounds) < _find_middle()
    hue, lightness, saturation = rgb_to_hls(color.red / 255, color.green / 255, color.blue / 255)
    readable, step = color, 0.01 if is_dark else -0.01
    while any(measure_contrast(readable, each) < ENOUGH_CONTRAST for each in backgrounds):
        lightness = min(1.0, max(0.0, lightness + step))
        parts = (round(255 * part) for part in hls_to_rgb(hue, lightness, saturation))
        readable = Color(*parts)
        if lightness in {0.0, 1.0}:
            break
    return readable


def _find_middle() -> float:
    """Give the luminance that black and white are in equal contrast with."""
    return math.sqrt(0.05 * 1.05) - 0.05


def _linearise(part: float) -> float:
    return part / 12.92 if part <= 0.04045 else math.pow((part + 0.055) / 1.055, 2.4)  # noqa: PLR2004 - sRGB's own figures
