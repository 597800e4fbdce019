"""Templates of the default theme are compiled once."""

import sys
from collections.abc import Callable
from pathlib import Path

import pytest
from jinja2 import Environment, FileSystemLoader, pass_context

from cvsite.renderer.compiled import CompiledTemplates, TemplateFiles
from cvsite.renderer.reading import TemplateReading, read_template


@pytest.fixture(autouse=True)
def _may_write(monkeypatch: pytest.MonkeyPatch) -> None:
    """Let Python keep what it compiles, whatever the environment of the tests says."""
    monkeypatch.setattr(sys, "dont_write_bytecode", False)


@pytest.fixture(name="theme")
def make_theme(tmp_path: Path) -> Path:
    """Make a default theme of one template."""
    theme = tmp_path / "theme"
    (theme / "pages").mkdir(parents=True)
    (theme / "pages" / "a.html").write_text("one {{ 1 + 1 }}", encoding="utf-8")
    return theme


def open_environment(theme: Path, *folders: Path, **filters: Callable[..., str]) -> Environment:
    """Open the templates of a theme, as a process of its own would."""
    environment = Environment(loader=FileSystemLoader([*folders, theme]), autoescape=True)
    environment.filters.update(filters)
    environment.bytecode_cache = CompiledTemplates(theme, environment)
    return environment


def render(theme: Path, *folders: Path, **filters: Callable[..., str]) -> str:
    """Render the template."""
    return open_environment(theme, *folders, **filters).get_template("pages/a.html").render()


def read(theme: Path) -> TemplateReading:
    """Tell what the template reads, as a process of its own would."""
    environment = Environment(loader=FileSystemLoader(theme), autoescape=True)
    return read_template(environment, "pages/a.html", TemplateFiles(theme))


def test_what_a_template_reads_is_kept_until_it_changes(theme: Path) -> None:
    """So is what is known of its text, which counts for nothing where that is another one."""
    template = theme / "pages" / "a.html"
    template.write_text("{{ site.title }}{% include 'b.html' %}", encoding="utf-8")
    (theme / "b.html").write_text("{{ page }}", encoding="utf-8")
    first = read(theme)
    assert first.variables == {"site.title", "page"}
    assert len(list((theme / "__pycache__").iterdir())) == 2
    assert read(theme) == first
    template.write_text("{{ cv.work }}", encoding="utf-8")
    assert read(theme).variables == {"cv.work"}
    for kept in (theme / "__pycache__").iterdir():
        kept.write_bytes(b"junk")
    assert read(theme).variables == {"cv.work"}


def test_template_is_kept_until_it_changes(theme: Path) -> None:
    """What is kept is used, and counts for nothing where its template is another one."""
    assert render(theme) == "one 2"
    [kept] = (theme / "__pycache__").iterdir()
    before = kept.stat().st_mtime_ns
    assert render(theme) == "one 2"
    assert kept.stat().st_mtime_ns == before
    (theme / "pages" / "a.html").write_text("two {{ 1 + 1 }}", encoding="utf-8")
    assert render(theme) == "two 2"


def test_template_is_compiled_anew_for_filters_that_are_called_in_another_way(theme: Path) -> None:
    """Compiled code knows which filters ask for the context, whatever version they are of."""
    (theme / "pages" / "a.html").write_text("{{ 1|shown }}", encoding="utf-8")
    assert render(theme, shown=lambda number: f"just {number}") == "just 1"
    asking = pass_context(lambda context, number: f"{number} of {context.name}")
    assert render(theme, shown=asking) == "1 of pages/a.html"


def test_compiled_code_names_the_file_as_it_is_asked_for(
    theme: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Mistakes are told at the path of the folder at hand, whatever it was before."""
    monkeypatch.chdir(theme.parent)
    for folder in (Path(theme.name), theme, Path(theme.name)):
        code = open_environment(folder).get_template("pages/a.html").root_render_func.__code__
        assert code.co_filename == str(folder / "pages" / "a.html")


@pytest.mark.parametrize("damage", [b"", b"junk", None])
def test_damaged_files_count_for_nothing(theme: Path, damage: bytes | None) -> None:
    """A file that is cut, or something else, is made anew."""
    render(theme)
    [kept] = (theme / "__pycache__").iterdir()
    kept.write_bytes(kept.read_bytes()[:-1] if damage is None else damage)
    assert render(theme) == "one 2"
    assert kept.read_bytes() != damage


def test_nothing_is_kept_where_nothing_can_be(theme: Path) -> None:
    """A folder in which no file can be made costs time and nothing else."""
    (theme / "__pycache__").write_text("no folder", encoding="utf-8")
    assert render(theme) == "one 2"


def test_templates_of_a_site_are_not_kept(theme: Path, tmp_path: Path) -> None:
    """They are not ours to write beside."""
    own = tmp_path / "site"
    (own / "pages").mkdir(parents=True)
    (own / "pages" / "a.html").write_text("own", encoding="utf-8")
    assert render(theme, own) == "own"
    assert not (theme / "__pycache__").exists()


def test_nothing_is_kept_against_the_users_will(
    theme: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """PYTHONDONTWRITEBYTECODE counts for templates as it does for modules."""
    monkeypatch.setattr(sys, "dont_write_bytecode", True)
    assert render(theme) == "one 2"
    assert not (theme / "__pycache__").exists()
