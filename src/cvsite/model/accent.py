"""The accent colour of a site, as it is readable in each scheme."""

from collections.abc import Mapping

from cvsite.model.colors import Color, make_readable, parse_color

BACKGROUNDS = {
    "light": (Color(0xFD, 0xFC, 0xFA), Color(0xF4, 0xF2, 0xED)),
    "dark": (Color(0x15, 0x17, 0x1A), Color(0x20, 0x23, 0x27)),
}
"""The colours behind text in each scheme: ``--page`` and ``--surface`` of style.css."""

DEFAULT_ACCENT = "#0c4a80"
"""The accent of style.css on light pages."""


def make_accents(accent: str) -> Mapping[str, Color]:
    """Give a colour that the owner chose as each scheme shows it. Raises ValueError for none."""
    color = parse_color(accent)
    return {scheme: make_readable(color, behind) for scheme, behind in BACKGROUNDS.items()}
