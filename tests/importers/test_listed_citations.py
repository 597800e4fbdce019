"""Citations that owners list by hand: read where it is sure what is the title and who the names."""

from pathlib import Path

import pytest

from cvsite.importers.entries import write_entries
from cvsite.importers.listed_citations import read_citation
from cvsite.importers.values import Text
from cvsite.loader.site import load_site
from importing import import_files

BOTH = "author = {Ada King and Charles Babbage}, title = {Notes on the engine}"
SPANS = """<span class="title">Notes on the engine</span><br/>
<span class="authors">Ada King, Charles Babbage</span><br/>
<span class="venue"><em>Looms</em>, 2020</span>"""

LEGEND = "annotation = {*equal contribution}, journal = {Looms}, date = {2020}"


def read(citation: str) -> str | None:
    """Give the fields of the entry that is made of a citation of Ada King's."""
    found = read_citation(Text(citation, ()), "", "Ada King")
    written = " ".join(write_entries([found[0]]).split()) if found else None
    return written and written.partition(", ")[2].removesuffix(", }")


@pytest.mark.parametrize(
    "citation",
    [
        "**Notes on the engine.** Ada King, Charles Babbage. *Looms*, 2020. [pdf](https://x.org)",
        "<strong>Notes on the engine</strong>, <u>Ada King</u>, Charles Babbage, <i>Looms</i> 2020",
        "**Notes on the engine**<br>Ada King, Charles Babbage<br>*Looms*, 2020 [[c](https://x.org)]",
        "**Notes on the engine** (2020)<br>*Ada King, Charles Babbage*<br>Looms",
        SPANS,
        "[J12] **Notes on the engine** | Ada King, Charles Babbage | Looms 2020",
        "**Notes on the engine** — **Ada King**, Charles Babbage — *Looms* 2020",
        "**Notes on the engine.** Ada King, [Charles Babbage](https://b.org), in *Looms*, 2020",
    ],
)
def test_a_title_before_its_authors(citation: str) -> None:
    """All authors count, and none is part of the venue, whatever stands between the parts."""
    written = read(citation)
    assert written is not None
    assert written.startswith(BOTH)
    assert "= {Looms}" in written
    assert "date = {2020}" in written


def test_a_title_in_italics_behind_the_year() -> None:
    """So are books cited; elsewhere italics are those of a venue."""
    written = read("King, A. (2020). *Notes on the engine: a history*. Turin Press.")
    assert written is not None
    assert written.startswith("author = {King, A.}, title = {Notes on the engine: a history}")


@pytest.mark.parametrize(
    ("names", "authors"),
    [
        ("**King, A. A.**", "King, A. A."),
        ("Babbage, C., & **King, A. A.**", "Babbage, C. and King, A. A."),
        ("Babbage, C., **King, A. A.**, et al.", "Babbage, C. and King, A. A. and others"),
    ],
)
def test_an_author_in_bold(names: str, authors: str) -> None:
    """The owner's name stands out among the authors, and is no title."""
    written = read(f"{names} (2020). [Notes on the engine](https://doi.org/10.1/a). *Looms, 9*(2).")
    assert written is not None
    assert written.startswith(f"author = {{{authors}}}, title = {{Notes on the engine}}")


@pytest.mark.parametrize(
    ("citation", "told"),
    [
        ("*submitted, 2020*", "pubstate = {submitted}, date = {2020}"),
        ("*Looms (LO), 2020*", "journal = {Looms (LO)}, date = {2020}"),
        ("(*equal contribution) Looms 2020.", LEGEND),
    ],
)
def test_what_stands_beside_a_venue(citation: str, told: str) -> None:
    """Neither the year nor a legend of signs is part of the venue: each is told as what it is."""
    written = read(f'Ada King, Charles Babbage. "Notes on the engine" {citation}')
    assert written == f"{BOTH}, {told}"


@pytest.mark.parametrize(
    "text",
    [
        "**Ada Augusta King**, C. Babbage. Notes on the engine. *Memoirs*, 2020.",
        "C. Babbage, **Ada Augusta King**. Notes on the engine. *Memoirs*, 2020.",
        "**Best Paper Award** Ada King, Charles Babbage. Notes on the engine. *Memoirs*, 2020.",
        '**Spotlight at NeurIPS** A. King, C. Babbage, "Notes on the engine", 2020',
        "Ada King, C. Babbage. Notes on engines. **Best Student Paper Award**. *Memoirs*, 2020.",
        '**A. King**, C. Babbage, **Memoirs of the Society** 12, 2020. "Notes on the engine"',
        "Ada King. Weaving Looms. **Memoirs of the Royal Society**, 2020",
        "**The History of Looms.** Turin University Press, 2010.",
        "**Weaving Looms in Turin.** Neural Networks, 2020.",
        "**Weaving Looms in Turin**, Ada King, Neural Networks, 2020",
        "**Workshop on Looms and Engines**, Program Chair, Turin, 2020",
        "**Notes on the engine.** With C. Babbage. *Memoirs*",
        "**Notes on the engine.** C. Babbage, A. King, Neural Networks, 2020",
        "[Notes on the engine](https://x.org), C. Babbage, A. King, Neural Networks (2020)",
        "**Notes on the engine.** Ada King, Charles Babbage, Neural Networks. 2020",
        "*Memoirs* 2020: **Notes on the engine.** Ada King, Charles Babbage.",
        'Reviewer for "Memoirs of the Society", "Looms", Ada King',
    ],
)
def test_what_is_not_sure_stays_text(text: str) -> None:
    """A name, an award or a venue that stands out is no title, and a venue is nobody's name."""
    assert read(text) is None


def test_homepages_of_authors(tmp_path: Path) -> None:
    """A link on a name is that of the person, and the name is an author like the others."""
    listed = "**Notes on the engine.** [Ada King](https://a.org), [Charles Babbage](https://b.org)"
    files = {
        "_config.yml": "author: {name: Ada King}\n",
        "_pages/about.md": "Hi.\n",
        "_pages/publications.md": f"{listed}. *Looms*, 2020. [Code](https://p.org)\n",
    }
    site = load_site(import_files(tmp_path, files)).site
    (paper,) = site.bibliography.publications
    assert [str(name) for name in paper.author] == ["Ada King", "Charles Babbage"]
    assert [link.url for link in paper.links] == ["https://p.org"]
    assert ("Charles Babbage", "https://b.org") in [
        (each.name, each.url) for each in site.cv.people
    ]
