"""Colours are read as CSS has them, and made readable on what is behind them."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cvsite.model.accent import BACKGROUNDS
from cvsite.model.color_names import COLOR_NAMES
from cvsite.model.colors import (
    ENOUGH_CONTRAST,
    Color,
    make_readable,
    measure_contrast,
    parse_color,
)

PARTS = st.integers(min_value=0, max_value=255)


@pytest.mark.parametrize(
    ("text", "color"),
    [
        ("#84370f", "#84370f"),
        ("#ABC", "#aabbcc"),
        (" Teal ", "#008080"),
        ("rebeccapurple", "#663399"),
    ],
)
def test_colors_are_read(text: str, color: str) -> None:
    """Hex of six or three digits and names are read, in whatever case."""
    assert str(parse_color(text)) == color


@pytest.mark.parametrize("text", ["", "#12345", "123456", "tael", "rgb(1, 2, 3)", "#84370f;"])
def test_other_words_are_no_colors(text: str) -> None:
    """What could end a declaration, or is no colour, is refused."""
    with pytest.raises(ValueError, match="is no colour"):
        parse_color(text)


def test_all_names_of_css_are_known() -> None:
    """CSS Color 4 has 148 names, of which each is a colour."""
    assert len(COLOR_NAMES) == 148
    assert all(parse_color(name) for name in COLOR_NAMES)


def test_contrast_is_that_of_wcag() -> None:
    """Black on white has 21:1; #767676 on white is WCAG's own example of 4.54:1."""
    white = parse_color("white")
    assert measure_contrast(parse_color("black"), white) == pytest.approx(21)
    assert measure_contrast(white, parse_color("#767676")) == pytest.approx(4.54, abs=0.005)


@pytest.mark.parametrize("backgrounds", BACKGROUNDS.values(), ids=BACKGROUNDS)
@given(red=PARTS, green=PARTS, blue=PARTS)
def test_any_color_becomes_readable(
    backgrounds: tuple[Color, ...], red: int, green: int, blue: int
) -> None:
    """Whatever is chosen has a contrast of 7:1 with all that may be behind it."""
    readable = make_readable(Color(red, green, blue), backgrounds)
    assert all(measure_contrast(readable, each) >= ENOUGH_CONTRAST for each in backgrounds)


def test_a_readable_color_stays() -> None:
    """What is dark enough for the light scheme is shown there as it is chosen."""
    chosen = parse_color("#84370f")
    assert make_readable(chosen, BACKGROUNDS["light"]) == chosen
    assert make_readable(chosen, BACKGROUNDS["dark"]) != chosen
