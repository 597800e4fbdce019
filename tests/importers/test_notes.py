"""The notes of an import tell what was content apart from what was for the old tool."""

from pathlib import Path

from importing import import_files

FILES = {
    "_config.yml": "first_name: Hugo\nlast_name: King\nfuture: true\n",
    "_data/cv.yml": "cv:\n  name: Hugo B. King\n  sections:\n    About: [I analyse.]\n",
}
OF_THE_TOOL = "What was for al-folio, and no site made by cvsite needs:"


def test_what_was_for_the_tool_stands_apart(tmp_path: Path) -> None:
    """A reason says itself whether it speaks of the tool, whatever its words: names are in it."""
    notes = (import_files(tmp_path, FILES) / "import-notes.md").read_text("utf-8")
    content, _, of_the_tool = notes.partition(OF_THE_TOOL)
    assert "Hugo B. King (another file says for this: Hugo King)" in content
    assert "future: true (these are settings of Jekyll and the theme)" in of_the_tool
