"""How the CV as PDF is read aloud: what its parts are."""

from collections.abc import Callable, Iterator
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
