"""Pictures and documents that a source names, copied to where the site has them."""

from pathlib import Path

from cvsite.images.encoded import PictureError
from cvsite.importers.result import Imported
from cvsite.importers.source import Source
from cvsite.importers.texts import leads_elsewhere, tidy_address
from cvsite.importers.values import Text
from cvsite.model.page import PDF_PATH

PICTURES = frozenset({".jpg", ".jpeg", ".png", ".webp", ".avif", ".gif", ".svg"})
"""Endings of pictures that a site may show."""

DOCUMENTS = frozenset({".pdf", ".pptx", ".ppt", ".key", ".odp", ".zip", ".txt", ".csv"})
"""Endings of files that publications and talks link to."""

ELSEWHERE = "pages show no pictures from other sites: save it under content/files/"


WITHIN_TEXT = "pages show no pictures within texts"


def take_photo(named: Text | None, beside: str, source: Source, imported: Imported) -> None:
    """Take over the owner's photo, if it is a file of the source that pages can show."""
    basics = imported.cv["basics"]
    if named is None or not isinstance(basics, dict):
        return
    path = source.locate(named.value.strip(), beside)
    if path is None:
        is_elsewhere = leads_elsewhere(tidy_address(named.value))
        reason = ELSEWHERE if is_elsewhere else "there is no such picture beside the file"
        imported.left_out.append((named, reason))
    elif fault := find_picture_fault(path):
        imported.left_out.append((named, fault))
    else:
        name = f"photo{path.suffix.lower()}"
        imported.files[name] = path
        basics["image"] = named.reword(name)


def find_picture_fault(path: Path) -> str | None:
    """Say why pages could not show a picture; None where they can."""
    from cvsite.images.reading import read_picture  # noqa: PLC0415 - all of Pillow, 8 ms; few sources have pictures
    from cvsite.images.svg import find_active_part  # noqa: PLC0415 - the XML parser, for the same few

    ending = path.suffix.lower()
    if ending not in PICTURES:
        return f"pages show no pictures of this kind: {ending}"
    try:
        if ending != ".svg":
            read_picture(path.read_bytes(), (1, 1))
        elif part := find_active_part(path.read_bytes()):
            return f"the SVG holds more than a picture: {part}"
    except (PictureError, OSError) as error:
        return str(error)
    return None


def copy_file(named: Text, beside: str, source: Source, imported: Imported) -> Text | None:
    """Copy a document that the source names to content/files/, and give its path there.

    None is given where it is no file of the source, or not of a kind that is published.
    """
    path = source.locate(named.value.strip(), beside)
    if path is None or path.suffix.lower() not in DOCUMENTS | PICTURES:
        return None
    return named.reword(add_copy(f"documents/{path.name}", path, imported))


def add_copy(name: str, path: Path, imported: Imported) -> str:
    """Let a file be copied under a name, or a like one where that is another file's.

    The owner's CV has a place of its own.
    """
    if imported.files.get(PDF_PATH) == path:
        return PDF_PATH
    stem, dot, ending = name.rpartition(".")
    taken = {other.casefold(): file for other, file in imported.files.items()}
    number = 1
    while taken.get(name.casefold(), path) != path:
        number += 1
        name = f"{stem}-{number}{dot}{ending}"
    imported.files[name] = path
    return name
