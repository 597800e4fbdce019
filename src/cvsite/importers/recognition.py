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
    if source.file and not source.path.read_bytes().strip():
        raise UsageError(f"{source.path} is an empty file")
    known = "\n".join(f"  {each.name}: {each.looks_for}" for each in _list_fitting(source))
    meant = _find_meant(source)
    hint = f"\nDid you mean this? cvsite import {meant.path}" if meant else ""
    raise UsageError(
        f"{source.path} is nothing that cvsite recognises. {_say_what_is_known(source)}:\n"
        f"{known}{hint}"
    )


def _list_fitting(source: Source) -> list[Importer]:
    """List who reads files that end like this one; of others all who read something."""
    ending = source.path.suffix.lower()
    return [each for each in IMPORTERS if source.file and ending in each.endings] or [*IMPORTERS]


def _say_what_is_known(source: Source) -> str:
    ending = source.path.suffix.lower()
    if source.file is None:
        return "It knows"
    if any(ending in each.endings for each in IMPORTERS):
        return f"It knows these {ending} files"
    return f"It reads no {ending} files, but these" if ending else "It knows"


def _recognise(source: Source) -> Importer | None:
    return next((each for each in IMPORTERS if each.recognises(source)), None)


def _find_meant(source: Source) -> Source | None:
    """Find a folder that is recognised within one that is not, or around a file."""
    if source.file is None:
        folders = sorted(path for path in source.root.iterdir() if path.is_dir())[:MOST_FOLDERS]
    else:
        folders = [source.root]
    return next(filter(_recognise, map(Source, folders)), None)
