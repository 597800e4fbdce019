"""Where a publication appeared, as one line of text."""

from cvsite.model.bibliography import Publication
from cvsite.model.text import Emphasis, Inlines, Text


def describe_venue(publication: Publication) -> Inlines:
    """Write where and when: ``ICLR 2022``, ``Nature 12(3), 4–5, 2022``, ``PhD thesis, MIT, 2020``.

    The year is left out where the name of the venue holds it, and where it is no more than the
    stage of the work.
    """
    year = publication.year_text or (str(publication.issued.year) if publication.issued else "")
    if publication.status and not publication.issued:
        year = ""
    container = publication.container_title
    details = [part for part in _list_details(publication) if part]
    if not container:
        return _text(", ".join([*details, year] if year else details))
    volume = _write_volume(publication)
    head = (Emphasis(container), *_text(f" {volume}" if volume else ""))
    if not details and not volume:  # a conference and its year are one name
        return (*head, *_text(f" {year}" if year and year not in str(container) else ""))
    return (*head, *_text("".join(f", {part}" for part in [*details, year] if part)))


def _list_details(publication: Publication) -> tuple[str | None, ...]:
    """List what follows the name of the venue, by what kind of venue it is."""
    pages = (publication.page or "").replace("--", "–")
    if publication.container_title:
        return (pages, publication.publisher if publication.type == "chapter" else None)
    edition = f"{publication.edition} edition" if publication.edition else None
    return (publication.genre, edition, publication.publisher, publication.number)


def _write_volume(publication: Publication) -> str:
    issue = f"({publication.issue})" if publication.issue else ""
    return f"{publication.volume or ''}{issue}"


def _text(text: str) -> Inlines:
    return (Text(text),) if text else ()
