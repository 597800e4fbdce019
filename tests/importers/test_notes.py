"""The notes of an import tell what was content apart from what was for the old tool."""

from pathlib import Path

import pytest

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


POST = "---\nlayout: post\ntitle: Of looms\ndate: 2020-05-01\n---\nThey *weave*.\n"
BLOGS = {
    "al-folio": ({**FILES, "_posts/a.md": POST}, "_posts/a.md"),
    "Academic Pages": (
        {
            "_config.yml": "author: {name: Ada King}\n",
            "_pages/about.md": "Hi.",
            "_posts/a.md": POST,
        },
        "_posts/a.md",
    ),
    "Hugo Blox": (
        {
            "content/authors/admin/_index.md": "---\ntitle: Ada King\nsuperuser: true\n---\n",
            "content/post/a.md": POST,
        },
        "content/post/a.md",
    ),
}


@pytest.mark.parametrize("tool", BLOGS)
def test_posts_are_found_again(tool: str, tmp_path: Path) -> None:
    """There is no place for posts on the site: each is told by its file and its title, in full."""
    files, name = BLOGS[tool]
    notes = (import_files(tmp_path, files) / "import-notes.md").read_text("utf-8")
    assert f"- {name}:2: Of looms: layout: post; " in notes
    assert "(cvsite has no blog)" in notes
    assert "date: 2020-05-01" in notes
    assert "They *weave*." in notes
