"""What real .bib files become on their way out again; CVSITE_CORPUS names the folder of them."""

from corpus import read_corpus
from csl_schema import list_faults
from cvsite.citation.bibtex import balance_braces, write_bibtex, write_normalised
from cvsite.citation.bibtex_text import write_published
from cvsite.citation.csl import write_csl
from cvsite.citation.private_fields import is_private
from cvsite.citation.ris import write_ris
from cvsite.loader.bibtex.entries import read_entries
from cvsite.loader.publications import make_publications
from cvsite.loader.selection import Selection
from cvsite.loader.sources import make_sources
from cvsite.model.bibliography import BibtexEntry
from cvsite.model.people import People


def list_fields(entry: BibtexEntry, *, private: bool) -> dict[str, str]:
    """Give the values of an entry, as far as BibTeX can hold them, with single spaces."""
    return {
        name: " ".join(balance_braces(value).split())
        for name, value in entry.fields
        if private or not is_private(name, value)
    }


def test_all_items_are_those_of_the_schema() -> None:
    """No variable, name or date is of another shape than CSL-JSON has it."""
    faults = [
        f"{file.path}: {publication.id}: {fault}"
        for file in read_corpus()
        for publication in make_publications(file, People((), ()))
        for fault in list_faults(write_csl(publication))
    ]
    assert faults == []


def test_published_files_are_read_as_before() -> None:
    """Nothing but private fields is missing from what is published, and none of those is in it."""
    for file in read_corpus():
        text = write_published(make_sources([file], Selection(())))
        again = read_entries(text, file.path)
        assert [entry.key for entry in again.entries] == [entry.key for entry in file.entries]
        for before, after in zip(file.entries, again.entries, strict=True):
            where = f"{file.path}: {before.key}"
            public = list_fields(before, private=False)
            assert public == list_fields(after, private=True), where


def test_single_publications_are_read_as_before() -> None:
    """An entry that is written alone reads back with the same values."""
    for file in read_corpus():
        for publication in make_publications(file, People((), ())):
            assert write_ris(publication).endswith("\r\nER  - \r\n")
            assert write_bibtex(publication.source).startswith(f"@{publication.source.type}{{")
            entry = publication.source
            [again] = read_entries(write_normalised(entry), "p.bib").entries
            assert (again.type, again.key) == (entry.type, entry.key)
            assert dict(again.fields) == list_fields(entry, private=True), file.path
