"""The style sheet that ``site.theme`` makes: custom properties that follow those of style.css."""

from collections.abc import Mapping

from cvsite.model.accent import make_accents
from cvsite.model.settings import ThemeSettings

THEME_STYLE = "assets/theme.css"
"""The name by which templates ask for the style sheet."""

FONTS: Mapping[str, Mapping[str, str]] = {
    "mixed": {},
    "sans": {"text-font": "var(--sans)", "heading-font": "var(--sans)"},
    "serif": {"text-font": "var(--serif)", "heading-font": "var(--serif)"},
    "mono": {"text-font": "var(--mono)", "heading-font": "var(--mono)"},
}
"""What ``site.theme.fonts`` sets."""

DENSITIES: Mapping[str, Mapping[str, str]] = {
    "comfortable": {},
    "compact": {"size": "1rem", "leading": "1.5", "space": "0.6875rem"},
}
"""What ``site.theme.density`` sets."""


def make_theme_style(theme: ThemeSettings) -> Mapping[str, bytes]:
    """Give the style sheet by its name, where the settings are not the usual ones."""
    style = write_theme_style(theme)
    return {THEME_STYLE: style.encode()} if style else {}


def write_theme_style(theme: ThemeSettings) -> str:
    """Write the style sheet; it is empty where the settings are the usual ones.

    It is for the screen alone: printed pages are black on white whatever the settings.
    """
    properties = {**_write_accent(theme.accent), **FONTS[theme.fonts], **DENSITIES[theme.density]}
    if not properties:
        return ""
    lines = "".join(f"    --{name}: {value};\n" for name, value in properties.items())
    return f"@media screen {{\n  :root {{\n{lines}  }}\n}}\n"


def _write_accent(accent: str | None) -> Mapping[str, str]:
    if accent is None:
        return {}
    accents = make_accents(accent)
    return {"accent": f"light-dark({accents['light']}, {accents['dark']})"}
