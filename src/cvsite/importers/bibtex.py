"""A .bib file: one's own, or one from DBLP."""

from collections import Counter
from collections.abc import Iterable

from cvsite.errors import UsageError
from cvsite.importers.result import Imported
from cvsite.importers.source import Source
from cvsite.loader.bibtex.entries import decode_files
from cvsite.loader.bibtex.file import BibtexFile
from cvsite.loader.publications import make_publications
from cvsite.model.people import NOBODY

UNNAMED = "Your Name"
"""What stands for the owner of a bibliography without authors."""


def is_bibtex(source: Source) -> bool:
    """Tell whether a file is a .bib file."""
    return bool(source.file and source.find("*.bib"))


def read_bibtex(source: Source) -> Imported:
    """Take over a .bib file. Whose it is unless that is said is the author of most of it.

    Raises UsageError where there is no entry in it.
    """
    name = source.file or ""
    imported = Imported({"basics": {}})
    take_bibliography(name, source, imported)
    (file,) = decode_files([(str(source.root / name), source.read_bytes(name))])
    if not file.entries:
        raise UsageError(f"there is no entry in {source.path} that could be read")
    if source.owner:
        return imported
    author, count = guess_owner([file])
    imported.cv["basics"] = {"name": author}
    found = len(file.entries)
    imported.remarks.append(
        f"The name {author} is a guess: the author of {count} of {found} entries. If it is "
        "another, change `name` in content/cv.yaml, or import again with --name."
    )
    return imported


def take_bibliography(name: str, source: Source, imported: Imported) -> None:
    """Take over a .bib file byte by byte; entries that nobody can read are left out, and told."""
    data = source.read_bytes(name)
    (file,) = decode_files([(str(source.root / name), data)])
    imported.bibliographies["publications.bib"] = _leave_out_lost(file) if file.losses else data
    imported.remarks += [
        f"This entry cannot be read and is left out: {loss}" for loss in file.losses
    ]


def guess_owner(files: Iterable[BibtexFile]) -> tuple[str, int]:
    """Give the author of most entries, and of how many."""
    authors = Counter(
        str(name)
        for file in files
        for publication in make_publications(file, NOBODY)
        for name in dict.fromkeys(publication.author)
    )
    return authors.most_common(1)[0] if authors else (UNNAMED, 0)


def _leave_out_lost(file: BibtexFile) -> bytes:
    parts, done = [], 0
    lost = [span for span in file.other_spans if span.entry is None]
    for span in sorted(lost, key=lambda each: each.start):
        parts.append(file.text[done : span.start])
        done = max(span.end, done)
    return "".join([*parts, file.text[done:]]).encode()
