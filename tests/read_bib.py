"""Publications of the text of a .bib file, for tests."""

from cvsite.loader.bibtex.entries import read_entries
from cvsite.loader.publications import make_publications
from cvsite.model.bibliography import Publication
from cvsite.model.people import People


def read_bib(text: str) -> tuple[Publication, ...]:
    """Give the publications of a text, in its order."""
    return make_publications(read_entries(text, "p.bib"), People((), ()))


def read_entry(fields: str, entry_type: str = "article") -> Publication:
    """Give the publication of an entry with the key ``k``."""
    [publication] = read_bib(f"@{entry_type}{{k, {fields}}}")
    return publication
