"""A publication that was written as JSON is read to an equal one."""

from collections.abc import Iterable
from dataclasses import replace
from pathlib import Path
from typing import get_type_hints

from hypothesis import given
from hypothesis import strategies as st

from corpus import read_corpus
from cvsite.loader.bibtex.entries import decode_files
from cvsite.loader.publication_json import PublicationReader, write_publication
from cvsite.loader.publications import make_publications
from cvsite.model.bibliography import BibtexEntry, Publication
from cvsite.model.names import Name
from cvsite.model.people import NOBODY
from cvsite.model.text import Link, Math, Text

SITES = Path(__file__).parents[1]
ENTRY = BibtexEntry("misc", "k", (), 1)
PLAIN = Publication("k", "k", "book", (Text("On"),), ENTRY)
TYPES = {name: kind for name, kind in get_type_hints(Publication).items() if name != "source"}
CHANGES = st.sampled_from(sorted(TYPES)).flatmap(
    lambda name: st.tuples(st.just(name), st.from_type(TYPES[name]))
)
PUBLICATIONS = st.lists(CHANGES, max_size=3).map(lambda changes: replace(PLAIN, **dict(changes)))


def check_reading(publications: Iterable[Publication]) -> None:
    """Write publications and read them again."""
    reader = PublicationReader()
    for each in publications:
        written = write_publication(each)
        assert "\n" not in written
        assert reader.read(written, each.source) == each


@given(PUBLICATIONS, PUBLICATIONS)
def test_any_publication_is_read_as_it_was_written(one: Publication, two: Publication) -> None:
    """All fields are kept, whatever they hold; two are written alike only if they are equal."""
    check_reading([one, two])
    assert (write_publication(one) == write_publication(two)) == (one == two)


def test_what_is_not_said_is_not_written() -> None:
    """Of most publications most fields are empty."""
    publication = Publication(
        id="k",
        slug="k",
        type="book",
        title=(Text("On "), Math("x"), Link("https://a.example/", (Text("é"),))),
        source=ENTRY,
        author=(Name("King", "Ada"), Name("Poe", "E.", marks=("*",))),
    )
    assert write_publication(publication) == (
        '{"id":"k","slug":"k","type":"book",'
        '"title":["On ",["Math","x"],["Link",["é"],"https://a.example/"]],'
        '"author":[["King","Ada"],["Poe","E.","","","","",["*"]]]}'
    )
    check_reading([publication])


def test_characters_that_no_encoding_has_are_kept() -> None:
    """Halves of characters, which come from broken files, stay two."""
    check_reading([replace(PLAIN, title=(Text("\ud83d\ude00 \x85\u2028"),))])


def test_publications_of_sites_are_read_as_they_were_written() -> None:
    """Whatever is made of an entry can be written."""
    paths = sorted(SITES.glob("sites*/*/content/*.bib"))
    files = decode_files([(str(path), path.read_bytes()) for path in paths])
    assert len(files) > 5
    for file in files:
        check_reading(make_publications(file, NOBODY))


def test_publications_of_the_corpus_are_read_as_they_were_written() -> None:
    """So it is with what other people have."""
    for file in read_corpus():
        check_reading(make_publications(file, NOBODY))
