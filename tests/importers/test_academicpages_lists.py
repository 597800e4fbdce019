"""Lists that owners of Academic Pages write by hand, and what their pages say of publications."""

from pathlib import Path

import pytest

from cvsite.importers.citation_text import split_names
from cvsite.importers.entries import write_entries
from cvsite.importers.import_site import import_site
from cvsite.importers.listed_citations import read_citation
from cvsite.importers.values import Text
from cvsite.importers.venues import find_entry_type
from cvsite.loader.site import load_site
from cvsite.markup.plain import write_plain
from cvsite.model.site import Site
from importing import import_files, import_source, write_source

CONFIG = """
title: Ada King
name: Ada King
description: personal description
author:
  name: Ada King
"""

LISTED = """---
title: Publications
permalink: /publications/
---
{% if site.author.googlescholar %}
You can also find my articles on <a href="{{site.author.googlescholar}}">my Scholar profile</a>.
{% endif %}

***

## Preprints

0. **Looms and engines: a new comparison**.<br/>
Ada King\\*, Charles Babbage\\*, and Luigi Menabrea. To appear.
{: reversed="reversed"}

## Journals

1. King, A., & Babbage, C. (2021). Notes on the engine. *Memoirs*, 3, 666-731.
   [PDF](https://example.org/notes.pdf) [Code](https://example.org/code) [Poster](/gone.pdf)

*=Equal Contribution

## Reviews

I review for these:

- Memoirs
"""

CV = """---
title: CV
---
Education
======
* Ph.D. in Engines, University of London, London (UK), 2019
"""


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Import the site of somebody who never used the collections."""
    folder = tmp_path_factory.mktemp("import")
    files = {
        "_config.yml": CONFIG,
        "_pages/about.md": "---\npermalink: /\ntitle: About me\n---\nI analyse.\n",
        "_pages/publications.md": LISTED,
        "_pages/cv.md": CV,
        "_pages/teaching.md": "---\ntitle: Teaching\n---\nEngines for all, 2020.\n",
        "_pages/talks.md": "---\ntitle: Talks\n---\n{% for post in site.talks %}{% endfor %}\n",
    }
    import_source(write_source(folder / "old", files), folder / "new", but=("publications.md",))
    return folder / "new"


def test_listed_publications_become_entries(site: Site) -> None:
    """What was a list of citations is the bibliography, with types by the headings."""
    preprint, article = site.bibliography.publications
    assert (preprint.status, [name.family for name in preprint.author]) == (
        "forthcoming",
        ["King", "Babbage", "Menabrea"],
    )
    assert (article.type, write_plain(article.container_title)) == ("article-journal", "Memoirs")
    assert [link.url for link in article.links] == [
        "https://example.org/notes.pdf",
        "https://example.org/code",
    ]


def test_what_is_no_citation_stays_a_section(site: Site) -> None:
    """Other sections of such a page keep their text, and pages without words are left out."""
    assert [section.title for section in site.cv.sections] == ["Reviews", "Teaching"]


def test_words_of_the_template_are_told(folder: Path) -> None:
    """What the template says itself is no text of the owner's."""
    content = (folder / "content" / "cv.yaml").read_text("utf-8")
    notes = (folder / "import-notes.md").read_text("utf-8")
    assert "You can also find my articles on" not in content
    assert "You can also find my articles on" in notes
    assert "Poster: /gone.pdf (there is no such file)" in notes
    assert "*=Equal Contribution (the pages say it in their own way)" in notes


def test_a_place_behind_a_school_is_no_subject(site: Site) -> None:
    """What stands behind the school of a degree whose subject is known is where that is."""
    (degree,) = site.cv.education
    assert (degree.area, degree.location) == ("Engines", "London (UK)")


@pytest.mark.parametrize(
    ("citation", "entry"),
    [
        (
            'King, A., Babbage, C. "Notes on the Engine" (under review)',
            (
                "author = {King, A. and Babbage, C.}, title = {Notes on the Engine}, "
                "pubstate = {submitted}"
            ),
        ),
        (
            '**Ada King** and Charles Babbage. "Sketch of the Engine." In *Proc. of Looms*, 2021.',
            (
                "author = {Ada King and Charles Babbage}, title = {Sketch of the Engine}, "
                "booktitle = {Proc. of Looms}, date = {2021}"
            ),
        ),
        (
            "[Notes on the engine](https://example.org), Ada King, Looms 2021, doi: 10.1000/12",
            (
                "author = {Ada King}, title = {Notes on the engine}, doi = {10.1000/12}, "
                "journal = {Looms}, date = {2021}"
            ),
        ),
        (
            "King AB\\*, Babbage C. (in press) A sketch. Memoirs.",
            (
                "author = {King*, AB and Babbage, C}, title = {A sketch}, pubstate = {inpress}, "
                "journal = {Memoirs}"
            ),
        ),
        (
            (
                'Loom Collaboration, "Search for looms" [arXiv:1 [hep]](https://arxiv.org/abs/1) '
                "_Submitted to Memoirs._"
            ),
            (
                "author = {{Loom Collaboration}}, title = {Search for looms}, "
                "pubstate = {submitted}, journal = {Memoirs}"
            ),
        ),
        ("I like long walks, and “the best of worlds” of Leibniz.", None),
        ("Memoirs of the Society", None),
        ("A. King, C. Babbage, Notes on the engine, Memoirs, 2021.", None),
    ],
)
def test_citations(citation: str, entry: str | None) -> None:
    """A citation is read where its title stands out, and stays text where that is not sure."""
    found = read_citation(Text(citation, ()), "")
    written = write_entries([found[0]]) if found else None
    fields = " ".join((written or "").split()).partition(", ")[2].removesuffix(", }")
    assert (" ".join(fields.replace(" =", "=").replace("=", " =").split()) or None) == entry


def test_names_as_medicine_writes_them() -> None:
    """Initials behind a family name are not a second author."""
    assert split_names("King AB, Babbage C.") == ["King, AB", "Babbage, C"]
    assert split_names("Chen W.-J., Doe J.A. and Roe R.") == ["Chen, W.-J", "Doe, J.A", "Roe, R"]


@pytest.mark.parametrize(
    ("text", "names"),
    [
        (
            "Sohn, Jung-woo, Ada King, and Tracy Mullen.",
            ["Sohn, Jung-woo", "Ada King", "Tracy Mullen"],
        ),
        # as MLA has them
        ("Chen, Wei, Jane Doe, and Richard Roe.", ["Chen, Wei", "Jane Doe", "Richard Roe"]),
        ("Smith, John, and Jane Doe.", ["Smith, John", "Jane Doe"]),
        ("García Márquez, Gabriel, and Jane Doe", ["García Márquez, Gabriel", "Jane Doe"]),
        ("Chen, Wei, Doe, Jane, Roe, Richard", ["Chen, Wei", "Doe, Jane", "Roe, Richard"]),
        ("W. Chen, J. Doe", ["W. Chen", "J. Doe"]),
        ("Chen, W. & Doe, J. (Eds.)", ["Chen, W.", "Doe, J."]),
        ("Wei Chen, van der Berg, J., Roe, M.", ["Wei Chen", "van der Berg, J.", "Roe, M."]),
        ("Ada King, Jane Doe, Richard Roe", ["Ada King", "Jane Doe", "Richard Roe"]),
        ("Ada King, Indira, Richard Roe", ["Ada King", "Indira", "Richard Roe"]),
        ("Schneider & Bitsch", ["Schneider", "Bitsch"]),
        ("Ada and Jane Doe and Richard Roe", ["Ada", "Jane Doe", "Richard Roe"]),
        ("King, A., & Babbage, C.", ["King, A.", "Babbage, C."]),
        ("King, Ada and Babbage, Charles", ["King, Ada", "Babbage, Charles"]),
    ],
)
def test_names_in_any_order(text: str, names: list[str]) -> None:
    """The first name alone may have its family first; two families are two people."""
    assert split_names(text) == names


@pytest.mark.parametrize(
    ("venue", "kind"),
    [
        ("Queen Mary University of London", "thesis"),
        ("Universität Bremen", "thesis"),
        ("Oxford University Press", "article"),
        ("University of London Working Papers", "misc"),
    ],
)
def test_work_at_a_university_is_a_thesis(venue: str, kind: str) -> None:
    """A venue that is a university is where a thesis was written, unless it is of its press."""
    assert find_entry_type(venue).replace("book", "article") == kind


def test_what_pages_say_of_publications(tmp_path: Path) -> None:
    """A state is told as such; a year that the date says, and a mere sign, are no text."""
    page = """---
title: Notes on the engine
excerpt: '- '
type: published
status: under review
date: 2021-08-01
year: 2021
venue: Memoirs
citation: 'King A. (2021). Notes on the engine.'
---
"""
    files = {"_config.yml": CONFIG, "_publications/notes.md": page}
    import_source(write_source(tmp_path / "old", files), tmp_path / "new")
    written = (tmp_path / "new" / "content" / "publications.bib").read_text("utf-8")
    assert "pubstate = {submitted}" in written
    assert "abstract" not in written
    notes = (tmp_path / "new" / "import-notes.md").read_text("utf-8")
    assert "year" not in notes
    assert "type: published" not in notes


def test_citations_line_by_line(tmp_path: Path) -> None:
    """A title on a line of its own is one where the next has names; BibTeX below says it all.

    Comments written as definitions are none of the text.
    """
    page = """---
title: " "
permalink: /publications/
---
[comment]: <> (Preprints)

Notes on looms. \\\\
**Ada King**, Charles Babbage\\\\
*Looms Workshop 2022.* \\\\
[Code](https://example.org/code)

Engines for all. \\\\
**Ada King**, Charles Babbage
`@inproceedings{engines,
 title={Engines for All}, author={King, Ada and Babbage, Charles}, year={2021}}`
"""
    files = {"_config.yml": CONFIG, "_pages/about.md": "Hi.\n", "_pages/publications.md": page}
    import_site(write_source(tmp_path / "old", files), tmp_path / "new", name=None, overwrite=False)
    site = load_site(tmp_path / "new").site
    looms, engines = site.bibliography.publications
    assert (looms.type, [str(name) for name in looms.author]) == (
        "paper-conference",
        ["Ada King", "Charles Babbage"],
    )
    assert engines.id == "engines"
    assert not site.cv.sections
    assert "Preprints) (nobody sees comments)" in (tmp_path / "new/import-notes.md").read_text()


def test_a_list_by_hand_beside_a_collection(tmp_path: Path) -> None:
    """A page that does not show the collection has words of its own; what is in both is one."""
    listed = (
        'King, A. "Notes on the engine." Memoirs, 2021.\n\nKing, A. "A new loom." Looms, 2022.\n'
    )
    files = {
        "_config.yml": CONFIG,
        "_publications/notes.md": "---\ntitle: Notes on the Engine\ndate: 2021-01-01\n---\n",
        "_pages/publications.md": f"---\ntitle: Publications\n---\n{listed}",
        "_pages/talks.md": "---\ntitle: Talks\n---\nAt the Society.\n",
        "_talks/one.md": "---\ntitle: One\ndate: 2021-01-01\n---\n",
    }
    import_site(write_source(tmp_path / "old", files), tmp_path / "new", name=None, overwrite=False)
    site = load_site(tmp_path / "new").site
    assert len(site.bibliography.publications) == 2
    assert [section.title for section in site.cv.sections] == ["Talks"]


def test_collections_of_ones_own(tmp_path: Path) -> None:
    """Pages of collections that the template has not are sections, and news are news."""
    files = {
        "_config.yml": CONFIG,
        "_pages/about.md": "---\ntitle: About\n---\nHi.\n",
        "_outreach/all.md": "---\ntitle: Outreach\n---\nOne talk.\n",
        "_news/one.md": "---\ntitle: Moved\ndate: 2021-01-02\n---\nTo London.\n",
        "travel.md": "---\ntitle: Travel\n---\nI went to Rome.\n",
    }
    import_source(write_source(tmp_path / "old", files), tmp_path / "new")
    cv = load_site(tmp_path / "new").site.cv
    assert [section.title for section in cv.sections] == ["Outreach", "Travel"]
    assert [str(item.date) for item in cv.news] == ["2021-01-02"]


def test_pages_with_the_same_title(tmp_path: Path) -> None:
    """What two pages say under one title is one section; a heading alone is told."""
    files = {
        "_config.yml": "title: Ada King\nauthor: {name: Ada King}\n",
        "_pages/about.md": "---\npermalink: /\n---\nI am an analyst.\n",
        "_pages/cv.md": "---\ntitle: CV\n---\n## Clubs\n\nOf *chess*.\n\n## Work\n\n"
        "- Oct. 2012 - Aug. 2015: Postdoctoral Fellow, Looms, Turin, Italy\n\n## Education\n\n"
        "- 2007 - M.S. in Warsaw University, Poland\n- Ph.D. in Engines, Turin University, 2012"
        " (expected)\n",
        "_pages/clubs.md": "---\ntitle: Clubs\n---\nOf *weavers*.\n",
        "_pages/teaching.md": "---\ntitle: Teaching\n---\n## Outreach\n\n### At schools\n\nMuch."
        "\n\n### At fairs\n\nMore.\n",
        "_talks/a.md": "---\ntitle: A Talk\ndate: 2020-01-01\npermalink: /files/a.pdf\n---\n",
        "files/a.pdf": "%PDF-1.4\n",
    }
    import_source(write_source(tmp_path / "old", files), tmp_path / "new")
    cv = load_site(tmp_path / "new").site.cv
    (clubs,) = (each for each in cv.sections if each.title == "Clubs")
    assert [each.summary.source for each in clubs.entries if each.summary] == [
        *("Of *chess*.", "Of *weavers*."),
    ]
    assert [(each.position, each.name, each.location) for each in cv.work] == [
        ("Postdoctoral Fellow", "Looms", "Turin, Italy")
    ]
    assert [(each.study_type, each.institution, each.location) for each in cv.education] == [
        ("Ph.D.", "Turin University", None),
        ("M.S.", "Warsaw University", "Poland"),
    ]
    assert [each.slides for each in cv.talks] == ["files/a.pdf"]
    notes = (tmp_path / "new" / "import-notes.md").read_text("utf-8")
    assert "text: ## Outreach (nothing stands below this heading)" in notes


def test_a_collection_with_several_pages(tmp_path: Path) -> None:
    """Several pages in a folder are the entries of a section, with their dates."""
    page = "---\ntitle: {}\nvenue: Radio Turin\ndate: 1843-09-01\n---\nWords of {}.\n"
    files = {
        "_config.yml": "author: {name: Ada King}\n",
        "_pages/about.md": "I analyse.\n",
        "_media_echo/a.md": page.format("On engines", "engines"),
        "_media_echo/b.md": page.format("On looms", "looms"),
        "_hobby/chess.md": "---\ntitle: Chess\n---\nI play.\n",
    }
    cv = load_site(import_files(tmp_path, files)).site.cv
    media, chess = cv.sections
    assert (media.title, chess.title) == ("Media echo", "Chess")
    assert [
        (entry.title, entry.organization, str(entry.start_date)) for entry in media.entries
    ] == [
        ("On engines", "Radio Turin", "1843-09-01"),
        ("On looms", "Radio Turin", "1843-09-01"),
    ]


def test_a_citation_that_has_names_alone(tmp_path: Path) -> None:
    """Some write the authors there, without a year or the title; one name alone is any words."""
    page = "---\ntitle: {}\ndate: 1843-09-01\ncitation: {}\n---\n"
    files = {
        "_config.yml": "author: {name: Ada King}\n",
        "_publications/a.md": page.format("On engines", "'<b>Ada King</b>, Charles Babbage'"),
        "_publications/b.md": page.format("On looms", "Looms weave"),
    }
    folder = import_files(tmp_path, files)
    engines, looms = load_site(folder).site.bibliography.publications
    assert [str(name) for name in engines.author] == ["Ada King", "Charles Babbage"]
    assert not looms.author


def test_a_biography_under_its_heading(tmp_path: Path) -> None:
    """It goes on below what stands first on the page of the owner, and is no other section."""
    page = (
        "---\npermalink: /\ntitle: About\n---\nAnalyst | Looms\n\nAbout me\n======\nI like engines."
    )
    files = {"_config.yml": CONFIG, "_pages/about.md": f"{page}\n\nLooms\n======\nThey weave.\n"}
    cv = load_site(import_files(tmp_path, files)).site.cv
    assert cv.basics.summary
    assert cv.basics.summary.source == "Analyst | Looms\n\nI like engines."
    assert [each.title for each in cv.sections] == ["Looms"]
