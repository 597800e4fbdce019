"""``cvsite bib``: .bib files without a site, read and written out in another format."""

import json
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from pathlib import Path

from cvsite.citation.bibtex import write_normalised
from cvsite.citation.csl import write_csl
from cvsite.errors import Problem, UsageError, sort_problems
from cvsite.loader.bibtex.decoding import decode_bibliography
from cvsite.loader.bibtex.entries import BibtexFile, read_entries
from cvsite.loader.publications import make_publications
from cvsite.markup.markdown_text import write_markdown
from cvsite.model.bibliography import Publication
from cvsite.model.people import People

STANDARD_INPUT = "-"
"""What stands for the standard input in the place of a file."""


@dataclass(frozen=True, slots=True)
class Conversion:
    """The text that files were turned into, and what was odd or wrong with them."""

    text: str
    files: tuple[BibtexFile, ...]

    @property
    def problems(self) -> tuple[Problem, ...]:
        """Give the problems of all files, in reading order."""
        return sort_problems(problem for file in self.files for problem in file.problems)


def convert_files(
    names: Iterable[str], read_input: Callable[[], bytes], target: str, style: str
) -> Conversion:
    """Read files, and write their publications in the order of the files.

    ``target`` is one of ``WRITERS``, ``style`` one of the citation styles, for Markdown. Raises
    UsageError where a file is not there.
    """
    files = tuple(_read_file(name, read_input) for name in names)
    publications = [each for file in files for each in make_publications(file, People((), ()))]
    return Conversion(WRITERS[target](publications, style), files)


def read_publications(path: Path) -> tuple[tuple[Publication, ...], BibtexFile]:
    """Read a .bib file: its publications in the order of the file, and what is odd about it."""
    file = _read_file(str(path), bytes)
    return make_publications(file, People((), ())), file


def _read_file(name: str, read_input: Callable[[], bytes]) -> BibtexFile:
    try:
        data = read_input() if name == STANDARD_INPUT else Path(name).read_bytes()
    except OSError as error:
        raise UsageError(f"cannot read {name}: {error.strerror}") from error
    path = "standard input" if name == STANDARD_INPUT else name
    text, problems = decode_bibliography(data, path)
    file = read_entries(text, path)
    file.problems += problems
    return file


def _write_csl_json(publications: Iterable[Publication], style: str) -> str:
    del style
    items = [write_csl(publication) for publication in publications]
    return json.dumps(items, ensure_ascii=False, indent=2) + "\n"


def _write_bibtex(publications: Iterable[Publication], style: str) -> str:
    del style
    return "\n".join(write_normalised(publication.source) for publication in publications)


def _write_markdown(publications: Iterable[Publication], style: str) -> str:
    from cvsite.citation.styles import write_citation  # noqa: PLC0415

    citations = (write_markdown(write_citation(each, style)) for each in publications)
    return "".join(f"- {citation}\n" for citation in citations)


WRITERS: Mapping[str, Callable[[Iterable[Publication], str], str]] = {
    "csl-json": _write_csl_json,
    "bibtex": _write_bibtex,
    "markdown": _write_markdown,
}
"""What can be made of a .bib file."""
