"""Patents: whose they are, what they are called, and their numbers."""

import re

from cvsite.citation.styles.facts import clean
from cvsite.model.bibliography import Publication

_AMERICAN = re.compile(r"\AU\.?S\.?\s*(?=\d)")


def find_office(publication: Publication) -> str:
    """Say whose patent it is: ``U.S. ``, or nothing where that is not known."""
    genre = (publication.genre or "").lower().partition("patent")[0].strip()
    place = clean(publication.jurisdiction).removeprefix("country")
    if "us" in {genre.replace(".", ""), place.lower().replace(".", "")} or place in {
        "USA",
        "U.S.A",
    }:
        return "U.S. "
    return f"{genre.capitalize() or place} ".lstrip()


def name_patent(publication: Publication, application: str = "Application") -> str:
    """Say what kind of patent a work is: ``U.S. Patent``, ``European Patent Application``."""
    patent = f"{find_office(publication)}Patent"
    return f"{patent} {application}" if is_application(publication) else patent


def is_application(publication: Publication) -> bool:
    """Tell whether a patent is asked for, and not granted."""
    return bool(re.search("request|appl", publication.genre or "", re.IGNORECASE))


def write_patent_number(publication: Publication) -> str:
    """Write the number of a patent, without the country that stands before it anyway."""
    number = clean(publication.number)
    return _AMERICAN.sub("", number) if find_office(publication) == "U.S. " else number
