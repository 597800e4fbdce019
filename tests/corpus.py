"""The real .bib files of other people that some tests read: CVSITE_CORPUS names their folder."""

import os
from collections.abc import Iterator
from pathlib import Path

import pytest

from cvsite.loader.bibtex.entries import decode_files
from cvsite.loader.bibtex.file import BibtexFile


def list_corpus() -> list[Path]:
    """List the files; the test that calls this is skipped where there is no corpus."""
    folder = os.environ.get("CVSITE_CORPUS")
    if not folder:
        pytest.skip("CVSITE_CORPUS names no folder of real .bib files: nothing was tried")
    paths = sorted(Path(folder).rglob("*.bib*"))  # some are called .bibtex or .biblatex
    assert paths, f"there are no .bib files in {folder}"
    return paths


def read_corpus() -> Iterator[BibtexFile]:
    """Read the files, one after the other."""
    for path in list_corpus():
        yield from decode_files([(str(path), path.read_bytes())])
