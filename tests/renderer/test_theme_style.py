"""What ``site.theme`` sets becomes a style sheet that follows the theme's own."""

import re
from collections.abc import Callable
from pathlib import Path

import pytest

from cvsite.builder.build import build_site
from cvsite.builder.options import BuildOptions
from cvsite.model.accent import BACKGROUNDS
from cvsite.model.settings import ThemeSettings
from cvsite.renderer.theme_style import DENSITIES, FONTS, write_theme_style
from cvsite.theme import find_default_theme

STYLE = (find_default_theme() / "static" / "style.css").read_text("utf-8")


def build(site: Path) -> Path:
    """Build a site, and give the folder of it."""
    build_site(BuildOptions(site, site / "_site"))
    return site / "_site"


def test_backgrounds_are_those_of_the_style_sheet() -> None:
    """Contrast is measured with the colours that style.css has."""
    for number, name in enumerate(("page", "surface")):
        light, dark = (BACKGROUNDS[scheme][number] for scheme in ("light", "dark"))
        assert f"--{name}: light-dark({light}, {dark});" in STYLE


def test_only_properties_of_the_style_sheet_are_set() -> None:
    """Each property that a setting changes is declared at the top of style.css."""
    for properties in (*FONTS.values(), *DENSITIES.values(), {"accent": ""}):
        assert [name for name in properties if f"\n  --{name}: " not in STYLE] == []


def test_usual_settings_make_nothing(write_site: Callable[[dict[str, str]], Path]) -> None:
    """Without settings there is no style sheet, and no page asks for one."""
    assert write_theme_style(ThemeSettings()) == ""
    built = build(write_site({}))
    assert len(list(built.glob("assets/*.css"))) == 1
    assert (built / "index.html").read_text("utf-8").count("stylesheet") == 1


def test_settings_make_a_style_sheet(write_site: Callable[[dict[str, str]], Path]) -> None:
    """It follows style.css, has a hash in its name, and leaves printed pages alone."""
    theme = "{accent: teal, fonts: serif, density: compact}"
    built = build(
        write_site({"content/cv.yaml": f"basics: {{name: A}}\nsite:\n  theme: {theme}\n"})
    )
    [path] = built.glob("assets/theme.*.css")
    css = path.read_text("utf-8")
    assert css.startswith("@media screen {\n  :root {\n    --accent: light-dark(#0")
    assert "--text-font: var(--serif);" in css
    assert "--space: 0.6875rem;" in css
    page = (built / "index.html").read_text("utf-8")
    assert re.search(
        rf'style\.\w+\.css">\s+<link rel="stylesheet" href="assets/{path.name}">', page
    )


def test_a_theme_stands_between_the_site_and_the_default(
    write_site: Callable[[dict[str, str]], Path],
) -> None:
    """A named theme goes before the default one, and the site's own files before it."""
    built = build(
        write_site(
            {
                "content/cv.yaml": "basics: {name: A}\nsite: {theme: {name: plain}}\n",
                "themes/plain/templates/partials/footer.html": "<footer>plain</footer>",
                "themes/plain/templates/partials/navigation.html": "<p>plain top</p>",
                "templates/partials/navigation.html": "<p>my top</p>",
                "themes/plain/static/style.css": "p {}",
            }
        )
    )
    page = (built / "index.html").read_text("utf-8")
    assert "<footer>plain</footer>" in page
    assert "<p>my top</p>" in page
    assert [path.read_text("utf-8") for path in built.glob("assets/*.css")] == ["p {}"]


@pytest.mark.parametrize(
    ("language", "start"),
    [
        ("en", '<html lang="en">'),
        ("ar", '<html lang="ar" dir="rtl">'),
        ("he-IL", '<html lang="he-IL" dir="rtl">'),
        ("az-Arab", '<html lang="az-Arab" dir="rtl">'),
        ("ar-Latn", '<html lang="ar-Latn">'),
    ],
)
def test_pages_run_in_the_direction_of_their_language(
    language: str, start: str, write_site: Callable[[dict[str, str]], Path]
) -> None:
    """A script that the language names goes before its usual one."""
    cv = f"basics: {{name: A}}\nsite: {{language: {language}}}\n"
    page = build(write_site({"content/cv.yaml": cv})) / "index.html"
    assert page.read_text("utf-8").startswith(f"<!DOCTYPE html>\n{start}\n")
