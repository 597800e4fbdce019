"""Whose source it is that is imported; where nobody's, what may have been meant."""

from cvsite.errors import UsageError
from cvsite.importers.source import Source
from cvsite.importers.table import IMPORTERS, Importer

MOST_FOLDERS = 100
"""How many folders within one are looked at."""

OWN_CV = "content/cv.yaml"


def find_importer(source: Source) -> Importer:
    """Find who reads a source. Raises an error that says what is recognised where nobody does."""
    if source.file is None and source.find(OWN_CV):
        raise UsageError(f"{source.path} is a site of cvsite already: cvsite serve {source.path}")
    if found := _recognise(source):
        return found
    if source.file and source.fault:
        raise source.fault
    if source.file is None and not any(source.root.iterdir()):
        raise UsageError(f"{source.path} is an empty folder")
    known = "\n".join(f"  {each.name}: {each.looks_for}" for each in IMPORTERS)
    meant = _find_meant(source)
    hint = f"\nDid you mean this? cvsite import {meant.path}" if meant else ""
    raise UsageError(f"{source.path} is nothing that cvsite recognises. It knows:\n{known}{hint}")


def _recognise(source: Source) -> Importer | None:
    return next((each for each in IMPORTERS if each.recognises(source)), None)


def _find_meant(source: Source) -> Source | None:
    """Find a folder that is recognised within one that is not, or around a file."""
    if source.file is None:
        folders = sorted(path for path in source.root.iterdir() if path.is_dir())[:MOST_FOLDERS]
    else:
        folders = [source.root]
    return next(filter(_recognise, map(Source, folders)), None)
