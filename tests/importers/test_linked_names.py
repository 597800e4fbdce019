"""A record has one address; where its names are links to others, those are told as well."""

from pathlib import Path

from cvsite.loader.site import load_site
from cvsite.model.site import Site
from importing import import_source, write_source


def import_file(folder: Path, text: str) -> Site:
    """Import a file of YAML, and load what was made of it."""
    import_source(write_source(folder / "source", {"cv.yaml": text}), folder / "site")
    return load_site(folder / "site").site


BAMOS = r"""
name: {first: Ada, last: King}
order: [[positions, Work], [honors, Honors], [talks, Talks], [service, Service], [repos, Repos]]
positions:
  - {place: '\href{https://engines.example.org}{Engines}', title: Analyst, url: example.org,
     location: '\href{https://turin.example.org}{Turin}'}
  - {place: '\href{https://looms.example.org}{Looms} Ltd', title: Weaver}
honors: [{title: '\href{https://medal.example.org}{Medal}', url: https://society.example.org}]
talks: [{location: '\href{https://days.example.org}{Engine Days}', year: 1842}]
service: [{details: '\href{https://memoirs.example.org}{Reviewer}'}]
repos: [{repo_url: https://github.com/ada-k/loom, www: https://loom.example.org}]
"""


def test_links_in_latex(tmp_path: Path) -> None:
    """Of bamos/cv, where a name may be a link, be it all of it or a part, beside an address."""
    cv = import_file(tmp_path, BAMOS).cv
    assert [(each.name, each.url, each.location) for each in cv.work] == [
        (
            "Engines (https://engines.example.org)",
            "https://example.org",
            "Turin (https://turin.example.org)",
        ),
        ("Looms Ltd", "https://looms.example.org", None),
    ]
    assert [(each.title, each.url) for each in cv.awards] == [
        ("Medal (https://medal.example.org)", "https://society.example.org")
    ]
    assert [(each.title, each.url) for each in cv.talks] == [
        ("Engine Days", "https://days.example.org")
    ]
    assert [(each.role, each.url) for each in cv.service] == [
        ("Reviewer", "https://memoirs.example.org")
    ]


def test_a_repository_beside_its_page(tmp_path: Path) -> None:
    """The name that is made of the address of a repository does not stand for that address."""
    (project,) = import_file(tmp_path, BAMOS).cv.projects
    assert (project.name, project.url) == ("loom", "https://loom.example.org")
    assert "https://github.com/ada-k/loom" in str([each.source for each in project.highlights])


RENDERCV = """
cv:
  name: Ada King
  headline: "[Analyst](https://engines.example.org)"
  custom_connections:
    - {placeholder: "[Looms](https://looms.example.org)", url: "https://example.org"}
    - {placeholder: "Weaver at [Turin](https://turin.example.org)"}
  sections:
    Skills: [{label: "[Cards](https://cards.example.org)", details: Punching}]
    Honors:
      - {name: "<a href='https://medal.example.org'>Medal</a>, in gold", url: "https://a.example.org"}
    Publications:
      - {title: "[On looms](https://doi.org/10.5555/a)", url: "https://paper.example.org",
         authors: [Ada King], date: 2020}
      - {title: "[On cogs](https://doi.org/10.5555/b)", doi: 10.5555/b, authors: [Ada King],
         date: 2021}
"""


def test_links_in_markdown(tmp_path: Path) -> None:
    """Of RenderCV: what has no address of its own has that of its link behind it."""
    cv = import_file(tmp_path, RENDERCV).cv
    assert cv.basics.label == "Analyst (https://engines.example.org)"
    assert [(each.network, each.url) for each in cv.basics.profiles] == [
        ("Looms (https://looms.example.org)", "https://example.org"),
        ("Weaver at Turin", "https://turin.example.org"),
    ]
    assert [each.name for each in cv.skills] == ["Cards (https://cards.example.org)"]
    assert [(each.title, each.url) for each in cv.awards] == [
        ("Medal (https://medal.example.org), in gold", "https://a.example.org")
    ]


def test_links_of_publications(tmp_path: Path) -> None:
    """The address that a title leads to is one of the links, once, beside the one that is given."""
    looms, cogs = sorted(
        import_file(tmp_path, RENDERCV).bibliography.publications, key=lambda each: each.doi or ""
    )
    assert {each.url for each in looms.links} == {
        "https://doi.org/10.5555/a",
        "https://paper.example.org",
    }
    assert [each.url for each in cogs.links] == ["https://doi.org/10.5555/b"]
