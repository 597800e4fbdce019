"""Pictures that pages show by code of their tool: pages of cvsite do not, but nothing is lost."""

from pathlib import Path

from cvsite.loader.site import load_site
from importing import import_files

LOOM = '{% include figure.liquid path="assets/img/loom.png" title="A loom" caption="By hand" %}'
AL_FOLIO = {
    "_config.yml": "first_name: Ada\nlast_name: King\n",
    "_pages/about.md": "---\nlayout: about\n---\nI weave.\n",
    "_projects/loom.md": f"---\ntitle: Loom\n---\nIt weaves.\n\n{LOOM}\n\n{{{{ site.time }}}}\n",
}


def test_figures_of_jekyll_are_told_as_content(tmp_path: Path) -> None:
    """Somebody wrote the words of a figure, so that it is not told with the code of the tool."""
    notes = (import_files(tmp_path, AL_FOLIO) / "import-notes.md").read_text("utf-8")
    content, _, of_the_tool = notes.partition("What was for al-folio")
    assert f"{LOOM} (pages show no pictures within texts)" in content
    assert "{{ site.time }} (it is Liquid" in of_the_tool


HUGO = {
    "content/authors/admin/_index.md": "---\ntitle: Ada King\nsuperuser: true\n---\n",
    "content/project/loom/index.md": """---
title: Loom
---
It weaves.

{{< figure src="loom.png" title="A loom" caption='By "hand"' link="https://loom.example.org" >}}

{{< figure src="bare.png" >}}

{{< figure src="gone.png" caption="From [Turin](https://turin.example.org)" >}}
""",
}


def test_figures_of_hugo_lead_to_their_pictures(tmp_path: Path) -> None:
    """A figure is a link to the picture, as other pictures in texts are, with all its words."""
    folder = import_files(tmp_path, HUGO, "content/project/loom/loom.png")
    (project,) = load_site(folder).site.cv.projects
    assert project.description is not None
    assert [line for line in project.description.source.split("\n") if line] == [
        "It weaves.",
        '[A loom: By "hand"](project/loom/loom.png) <https://loom.example.org>',
        "From [Turin](https://turin.example.org)",
    ]
    notes = (folder / "import-notes.md").read_text("utf-8")
    assert "link: gone.png (the new site has no such page or file" in notes
    assert '{{< figure src="bare.png" >}} (pages show no pictures within texts)' in notes
