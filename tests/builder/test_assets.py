"""Static files of the theme stack and files of the content are collected."""

from pathlib import Path

from cvsite.builder.assets import collect_assets
from cvsite.theme import ThemeStack


def write(path: Path, text: str = "") -> Path:
    """Write a file and the folders that it needs."""
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text)
    return path


def make_stack(tmp_path: Path) -> ThemeStack:
    """Give the theme stack of a site with a default theme."""
    return ThemeStack((tmp_path / "site", tmp_path / "default"))


def test_style_sheets_get_a_hash_of_their_content(tmp_path: Path) -> None:
    """A changed style sheet has another name, so that no browser shows an old one."""
    css = write(tmp_path / "default" / "static" / "style.css", "a {}")
    files = tmp_path / "files"
    first = collect_assets(make_stack(tmp_path), files, hashed=True, places={}).paths["style.css"]
    css.write_text("b {}")
    second = collect_assets(make_stack(tmp_path), files, hashed=True, places={}).paths["style.css"]
    assert first != second
    assert first.startswith("assets/style.")
    preview = collect_assets(make_stack(tmp_path), files, hashed=False, places={})
    assert preview.paths["style.css"] == "assets/style.css"


def test_site_comes_before_the_default_theme(tmp_path: Path) -> None:
    """A site's own file stands in for one of the same name; all others stay."""
    write(tmp_path / "default" / "static" / "a.svg", "default")
    write(tmp_path / "default" / "static" / "b.svg", "default")
    own = write(tmp_path / "site" / "static" / "a.svg", "own")
    assets = collect_assets(make_stack(tmp_path), tmp_path / "files", hashed=True, places={})
    by_path = {output.path: output.content for output in assets.outputs}
    assert by_path["a.svg"] == own
    assert set(by_path) == {"a.svg", "b.svg"}


def test_files_keep_their_paths(tmp_path: Path) -> None:
    """Files of the content are found under their own paths."""
    write(tmp_path / "files" / "papers" / "a.pdf")
    write(tmp_path / "files" / ".DS_Store")
    assets = collect_assets(make_stack(tmp_path), tmp_path / "files", hashed=True, places={})
    assert [output.path for output in assets.outputs] == ["papers/a.pdf"]
    assert assets.paths["papers/a.pdf"] == "papers/a.pdf"


def test_link_out_of_the_folder_is_a_problem(tmp_path: Path) -> None:
    """A symbolic link to elsewhere would publish what its owner did not mean to."""
    secret = write(tmp_path / "secret")
    (tmp_path / "files").mkdir()
    (tmp_path / "files" / "link").symlink_to(secret)
    assets = collect_assets(make_stack(tmp_path), tmp_path / "files", hashed=True, places={})
    assert assets.outputs == ()
    assert [problem.message for problem in assets.problems] == ["a link leads out of the folder"]
