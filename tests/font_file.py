"""Fonts for tests: a few letters, each a square."""

from pathlib import Path

from fontTools.fontBuilder import FontBuilder
from fontTools.pens.ttGlyphPen import TTGlyphPen

SIZE = 1000
"""Units of the square in which a letter stands."""


def write_font(path: Path, letters: str, name: str = "Squares") -> None:
    """Write a font that has some letters and no others."""
    glyphs = {f"uni{ord(letter):04X}": ord(letter) for letter in letters}
    names = [".notdef", *glyphs]
    builder = FontBuilder(SIZE, isTTF=True)
    builder.setupGlyphOrder(names)
    builder.setupCharacterMap({code: glyph for glyph, code in glyphs.items()})
    builder.setupGlyf(dict.fromkeys(names, _draw_square()))
    builder.setupHorizontalMetrics(dict.fromkeys(names, (SIZE, 0)))
    builder.setupHorizontalHeader(ascent=800, descent=-200)
    builder.setupNameTable({"familyName": name, "styleName": "Regular", "psName": name})
    builder.setupOS2(sTypoAscender=800, usWinAscent=800, usWinDescent=200)
    builder.setupPost()
    path.parent.mkdir(parents=True, exist_ok=True)
    builder.save(path)


def _draw_square() -> object:
    pen = TTGlyphPen(None)
    pen.moveTo((100, 0))
    for corner in ((900, 0), (900, 800), (100, 800)):
        pen.lineTo(corner)
    pen.closePath()
    return pen.glyph()
