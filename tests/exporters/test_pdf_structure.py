"""How the CV as PDF is read aloud: what its parts are."""

from collections.abc import Callable, Iterator
from itertools import pairwise
from pathlib import Path

from pypdf.generic import ArrayObject, DictionaryObject

from pdf_text import open_pdf, write_pdf

WriteSite = Callable[[dict[str, str]], Path]

UNSEEN = frozenset({"/Div", "/Document", "/Span", "/Strong"})
"""Parts that only hold others, or stress them."""

CV = """\
basics: {name: Ada King, label: Analyst, email: ada@engines.example}
work:
  - {name: Engines Ltd, position: Analyst, start_date: 1842, highlights: [One., Two.]}
"""


def list_kinds(node: object) -> Iterator[str]:
    """List the kinds of the parts of a document, in the order in which they are read."""
    match node:
        case DictionaryObject():
            if "/S" in node:
                yield str(node["/S"])
            yield from list_kinds(node.get("/K"))
        case ArrayObject():
            for each in node:
                yield from list_kinds(each.get_object())


def test_parts_of_a_cv(write_site: WriteSite) -> None:
    """Name, label and contact are paragraphs, sections have headings, highlights are a list."""
    reader = open_pdf(write_pdf(write_site({"content/cv.yaml": CV})))
    tree = reader.root_object["/StructTreeRoot"]
    kinds = [kind for kind in list_kinds(tree) if kind not in UNSEEN]
    item = ["/LI", "/Lbl", "/LBody"]
    assert kinds == ["/Title", "/P", "/P", "/H1", "/P", "/P", "/L", *item, *item]


def list_lists(pdf: bytes) -> list[int]:
    """Give how many items each list has."""
    kinds = [*list_kinds(open_pdf(pdf).root_object["/StructTreeRoot"])]
    starts = [place for place, kind in enumerate(kinds) if kind == "/L"]
    parts = pairwise([*starts, len(kinds)])
    return [kinds[start:end].count("/LI") for start, end in parts]


def test_publications_are_a_list(write_site: WriteSite) -> None:
    """It is one over all years, so that its length is told."""
    bib = "\n".join(
        f"@{kind}{{k{year}, title={{T}}, author={{Ada King}}, year={year}}}"
        for kind, year in (("article", 2019), ("article", 2020), ("book", 2021))
    )
    files = {"content/cv.yaml": "basics: {name: Ada King}\n", "content/publications.bib": bib}
    assert list_lists(write_pdf(write_site(files))) == [3]
