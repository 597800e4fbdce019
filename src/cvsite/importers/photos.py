"""Pictures and documents that a source names, copied to where the site has them."""

from pathlib import PurePosixPath

from cvsite.importers.result import Imported
from cvsite.importers.source import Source
from cvsite.importers.texts import leads_elsewhere, tidy_address
from cvsite.importers.values import Text

PICTURES = frozenset({".jpg", ".jpeg", ".png", ".webp", ".avif", ".gif", ".svg"})
"""Endings of pictures that a site may show."""

DOCUMENTS = frozenset({".pdf", ".pptx", ".ppt", ".key", ".odp", ".zip", ".bib", ".txt"})
"""Endings of files that publications and talks link to."""


def take_photo(named: Text | None, beside: str, source: Source, imported: Imported) -> None:
    """Take over the owner's photo, if it is a file of the source."""
    if named is None:
        return
    basics = imported.cv["basics"]
    path = copy_file(named, beside, source, imported, PICTURES)
    if path and isinstance(basics, dict):
        basics["image"] = path
    elif leads_elsewhere(tidy_address(named.value)):
        reason = "pages show no pictures from other sites: save it under content/files/"
        imported.left_out.append((named, reason))
    else:
        imported.left_out.append((named, "there is no such picture beside the file"))


def copy_file(
    named: Text, beside: str, source: Source, imported: Imported, endings: frozenset[str]
) -> Text | None:
    """Copy a file that the source names to content/files/, and give its path there."""
    path = source.locate(named.value.strip(), beside)
    if path is None or path.suffix.lower() not in endings:
        return None
    name = path.name
    number = 2
    while imported.files.get(name, path) != path:
        name = str(PurePosixPath(path.name).with_stem(f"{path.stem}-{number}"))
        number += 1
    imported.files[name] = path
    return named.reword(name)
