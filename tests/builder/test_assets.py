"""Static files of the theme stack and files of the content are collected."""

import re
from pathlib import Path

from cvsite.builder.assets import Assets, collect_assets
from cvsite.theme import ThemeStack


def write(path: Path, text: str = "") -> Path:
    """Write a file and the folders that it needs."""
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text)
    return path


def make_stack(tmp_path: Path) -> ThemeStack:
    """Give the theme stack of a site with a default theme."""
    return ThemeStack((tmp_path / "site", tmp_path / "default"))


def collect(theme: ThemeStack, files: Path, *, hashed: bool, **made: bytes) -> Assets:
    """Collect assets, beside files that were ``made``: ``index`` becomes assets/index.json."""
    paths = {f"assets/{name}.json": data for name, data in made.items()}
    return collect_assets(theme, files, hashed=hashed, places={}, made=paths)


def test_style_sheets_get_a_hash_of_their_content(tmp_path: Path) -> None:
    """A changed style sheet has another name, so that no browser shows an old one."""
    css = write(tmp_path / "default" / "static" / "style.css", "a {}")
    files = tmp_path / "files"
    first = collect(make_stack(tmp_path), files, hashed=True).paths["style.css"]
    css.write_text("b {}")
    second = collect(make_stack(tmp_path), files, hashed=True).paths["style.css"]
    assert first != second
    assert first.startswith("assets/style.")
    preview = collect(make_stack(tmp_path), files, hashed=False)
    assert preview.paths["style.css"] == "assets/style.css"


def test_site_comes_before_the_default_theme(tmp_path: Path) -> None:
    """A site's own file stands in for one of the same name; all others stay."""
    write(tmp_path / "default" / "static" / "a.svg", "default")
    write(tmp_path / "default" / "static" / "b.svg", "default")
    own = write(tmp_path / "site" / "static" / "a.svg", "own")
    assets = collect(make_stack(tmp_path), tmp_path / "files", hashed=True)
    by_path = {output.path: output.content for output in assets.outputs}
    assert by_path["a.svg"] == own
    assert set(by_path) == {"a.svg", "b.svg"}


def test_files_keep_their_paths(tmp_path: Path) -> None:
    """Files of the content are found under their own paths."""
    write(tmp_path / "files" / "papers" / "a.pdf")
    write(tmp_path / "files" / ".DS_Store")
    assets = collect(make_stack(tmp_path), tmp_path / "files", hashed=True)
    assert [output.path for output in assets.outputs] == ["papers/a.pdf"]
    assert assets.paths["papers/a.pdf"] == "papers/a.pdf"


def test_link_out_of_the_folder_is_a_problem(tmp_path: Path) -> None:
    """A symbolic link to elsewhere would publish what its owner did not mean to."""
    secret = write(tmp_path / "secret")
    (tmp_path / "files").mkdir()
    (tmp_path / "files" / "link").symlink_to(secret)
    assets = collect(make_stack(tmp_path), tmp_path / "files", hashed=True)
    assert assets.outputs == ()
    assert [problem.message for problem in assets.problems] == ["a link leads out of the folder"]


def test_files_that_were_made_get_a_hash(tmp_path: Path) -> None:
    """A file that is made for the pages has a new address when it is another, as static files."""
    theme, files = make_stack(tmp_path), tmp_path / "files"
    assets = collect(theme, files, hashed=True, index=b"{}")
    path = assets.paths["assets/index.json"]
    assert re.fullmatch(r"assets/index\.[0-9a-f]{10}\.json", path)
    assert [(output.path, output.content) for output in assets.outputs] == [(path, b"{}")]
    assert collect(theme, files, hashed=True, index=b"[]").paths["assets/index.json"] != path
    preview = collect(theme, files, hashed=False, index=b"{}")
    assert preview.paths["assets/index.json"] == "assets/index.json"
