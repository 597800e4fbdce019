"""What a PDF says, as a program reads it that is not the one that wrote it."""

from io import BytesIO
from pathlib import Path

from pypdf import PdfReader
from pypdf.generic import DictionaryObject

from cvsite.builder.options import BuildOptions
from cvsite.builder.single_pdf import make_pdf


def open_pdf(pdf: bytes | Path) -> PdfReader:
    """Open a PDF."""
    return PdfReader(BytesIO(pdf) if isinstance(pdf, bytes) else pdf)


def write_pdf(site: Path, variant: str | None = None) -> bytes:
    """Write the CV of the site in a folder as PDF."""
    return make_pdf(BuildOptions(site, site), variant).data


def read_pdf(pdf: bytes | Path) -> str:
    """Give the text of a PDF in its order, with single spaces."""
    return " ".join(" ".join(page.extract_text() for page in open_pdf(pdf).pages).split())


def list_pdf_links(pdf: bytes | Path) -> list[str]:
    """List the addresses that a PDF links to, in their order; places within it as ``#``."""
    notes = (note.get_object() for page in open_pdf(pdf).pages for note in page.get("/Annots", ()))
    links = (note for note in notes if note.get("/Subtype") == "/Link")
    return [str(link["/A"]["/URI"]) if "/A" in link else "#" for link in links]


def list_fonts(pdf: bytes | Path) -> dict[str, bool]:
    """Give the fonts of a PDF by name, and whether each is embedded."""
    found: dict[str, bool] = {}
    for page in open_pdf(pdf).pages:
        for font in page["/Resources"]["/Font"].values():  # type: ignore[index]  # what a page has
            inner = font.get_object()["/DescendantFonts"][0].get_object()
            described: DictionaryObject = inner["/FontDescriptor"].get_object()
            embedded = any(name.startswith("/FontFile") for name in described)
            found[str(inner["/BaseFont"])] = embedded
    return found
