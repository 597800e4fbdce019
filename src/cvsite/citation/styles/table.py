"""The citation styles, by the names that templates and the command line have for them."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass

from cvsite.citation.styles.apa import write_apa
from cvsite.citation.styles.chicago import write_chicago
from cvsite.citation.styles.ieee import write_ieee
from cvsite.citation.styles.mla import write_mla
from cvsite.markup.inlines import tidy_inlines
from cvsite.model.bibliography import Publication
from cvsite.model.text import Inlines


@dataclass(frozen=True, slots=True)
class Style:
    """A citation style: what readers know it by, and what writes in it."""

    label: str
    write: Callable[[Publication], Inlines]


STYLES: Mapping[str, Style] = {
    "apa": Style("APA 7", write_apa),
    "chicago": Style("Chicago 17", write_chicago),
    "ieee": Style("IEEE", write_ieee),
    "mla": Style("MLA 9", write_mla),
}


def write_citation(publication: Publication, style: str) -> Inlines:
    """Cite a publication in one of the ``STYLES``."""
    return tidy_inlines(STYLES[style].write(publication))
