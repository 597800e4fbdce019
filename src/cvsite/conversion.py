"""``cvsite bib``: .bib files without a site, read and written out in another format."""

import json
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, replace
from pathlib import Path

from cvsite.citation.bibtex import write_normalised
from cvsite.citation.csl import write_csl_items
from cvsite.citation.styles.table import write_citation
from cvsite.errors import Problem, UsageError, sort_problems
from cvsite.loader.bibtex.entries import decode_files
from cvsite.loader.publications import make_publications
from cvsite.markup.markdown_text import write_markdown
from cvsite.model.bibliography import Publication
from cvsite.model.numbering import number_names
from cvsite.model.people import People

STANDARD_INPUT = "-"
"""What stands for the standard input in the place of a file."""


@dataclass(frozen=True, slots=True)
class Conversion:
    """The text that files were turned into, and what was odd or wrong with them.

    ``found`` counts the entries of the files; ``left_out`` says of each that is not in the text
    which one it is, where it stands, and why.
    """

    text: str
    problems: tuple[Problem, ...]
    found: int
    left_out: tuple[str, ...]


def convert_files(
    names: Iterable[str], read_input: Callable[[], bytes], target: str, style: str
) -> Conversion:
    """Read files, and write their publications in the order of the files.

    ``target`` is one of ``WRITERS``, ``style`` one of the citation styles, for Markdown. Raises
    UsageError where a file is not there.
    """
    files = decode_files(
        ("standard input" if name == STANDARD_INPUT else name, _read_bytes(name, read_input))
        for name in names
    )
    nobody = People((), ())
    publications = [each for file in files for each in make_publications(file, nobody)]
    return Conversion(
        text=WRITERS[target](publications, style),
        problems=sort_problems(problem for file in files for problem in file.problems),
        found=sum(file.found for file in files),
        left_out=tuple(str(loss) for file in files for loss in file.losses),
    )


def _read_bytes(name: str, read_input: Callable[[], bytes]) -> bytes:
    try:
        return read_input() if name == STANDARD_INPUT else Path(name).read_bytes()
    except OSError as error:
        raise UsageError(f"cannot read {name}: {error.strerror}") from error


def _write_csl_json(publications: Iterable[Publication], style: str) -> str:
    del style
    return json.dumps(write_csl_items(publications), ensure_ascii=False, indent=2) + "\n"


def _write_bibtex(publications: Iterable[Publication], style: str) -> str:
    del style
    entries = [publication.source for publication in publications]
    keys = number_names(entry.key for entry in entries)
    named = (replace(entry, key=key) for entry, key in zip(entries, keys, strict=True))
    return "\n".join(map(write_normalised, named))


def _write_markdown(publications: Iterable[Publication], style: str) -> str:
    citations = (write_markdown(write_citation(each, style)) for each in publications)
    return "".join(f"- {citation}\n" for citation in citations)


WRITERS: Mapping[str, Callable[[Iterable[Publication], str], str]] = {
    "csl-json": _write_csl_json,
    "bibtex": _write_bibtex,
    "markdown": _write_markdown,
}
"""What can be made of a .bib file."""
