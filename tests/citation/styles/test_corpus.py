"""Every entry of the corpus of real .bib files is cited, in all styles, without a flaw.

The variable CVSITE_CORPUS names the folder.
"""

import re
from collections.abc import Iterator

from cite import show
from corpus import read_corpus
from cvsite.citation.styles.table import STYLES, write_citation
from cvsite.loader.publications import make_publications
from cvsite.markup.plain import write_plain
from cvsite.model.bibliography import Publication
from cvsite.model.names import Name
from cvsite.model.people import People

_FLAWS = ("..", " ,", "  ", ",,", ",.", ".,.", "?.", "!.", ":.", ";.", "()", "[]", "“”")
_MOST = 20  # as many as are shown


def list_publications() -> Iterator[tuple[str, Publication]]:
    """Give each publication of the corpus, with the path of its file."""
    for file in read_corpus():
        for publication in make_publications(file, People((), ())):
            yield file.path, publication


def squeeze(text: str) -> str:
    """Leave letters and digits alone, so that marks and spaces make no difference."""
    return re.sub(r"[\W_]+", "", text).lower()


def find_faults(publication: Publication, style: str) -> Iterator[str]:
    """List what is wrong with a citation; flaws that the .bib file has itself are not."""
    text = show(write_citation(publication, style)).replace("*", "")
    source = " ".join(value for _, value in publication.source.fields)
    yield from (f"{flaw!r} in {text}" for flaw in _FLAWS if flaw in text and flaw not in source)
    if squeeze(write_plain(publication.title)) not in squeeze(text):
        yield f"no title in {text}"
    if publication.author and not names_author(publication, style, text):
        yield f"no author in {text}"


def names_author(publication: Publication, style: str, text: str) -> bool:
    """Tell whether the first author is named; MLA names a body only as publisher, and shortened."""
    first: Name = publication.author[0]
    if style == "mla" and first.literal and first.literal == publication.publisher:
        return True
    return squeeze(first.literal or first.family) in squeeze(text)


def test_corpus_is_cited() -> None:
    """No citation fails, is empty, has a mark twice, or lacks author or title."""
    faults: list[str] = []
    for path, publication in list_publications():
        for style in STYLES:
            found = find_faults(publication, style)
            faults += [f"{path} {publication.id}, {style}: {fault}" for fault in found]
        if len(faults) > _MOST:
            break
    assert faults == []
