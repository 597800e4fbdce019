"""A .bib file: one's own, or one from DBLP."""

import re
from collections import Counter
from collections.abc import Iterable, Iterator

from cvsite.errors import UsageError
from cvsite.importers.bibliographies import USUAL_NAME, Change, change_text, take_bibliography
from cvsite.importers.result import Imported
from cvsite.importers.source import Source
from cvsite.loader.bibtex.decoding import decode_bibliography
from cvsite.loader.bibtex.file import BibtexFile
from cvsite.loader.publications import make_publications
from cvsite.model.people import NOBODY

UNNAMED = "Your Name"
"""What stands for the owner of a bibliography without authors."""

_HOMONYM = re.compile(r"(?<=\w)[ \t]+\d{4}(?=[\s,}\"]|$)")
"""The number that DBLP gives to one of several people of a name: ``Wei Wang 0001``."""

_NAMES = re.compile(r"\b(?:author|editor)\s*=\s*([{\"])", re.IGNORECASE)


def is_bibtex(source: Source) -> bool:
    """Tell whether a file is a .bib file."""
    return bool(source.file and source.find("*.bib"))


def is_dblp(source: Source) -> bool:
    """Tell whether a .bib file is from DBLP: the keys of its entries say so."""
    return is_bibtex(source) and b"{DBLP:" in source.read_bytes(source.file or "")


def read_bibtex(source: Source) -> Imported:
    """Take over a .bib file. Whose it is unless that is said is the author of most of it.

    Raises UsageError where there is no entry in it.
    """
    imported = Imported({"basics": {}})
    file = take_bibliography(source.file or "", source, imported)
    if not file.entries:
        raise UsageError(f"there is no entry in {source.path} that could be read")
    if source.owner:
        return imported
    author, count = guess_owner([file])
    imported.cv["basics"] = {"name": author}
    imported.remarks.append(
        f"The name {author} is a guess: the author of {count} of {len(file.entries)} entries. If "
        "it is another, change `name` in content/cv.yaml, or import again with --name."
    )
    return imported


def read_dblp(source: Source) -> Imported:
    """Take over a .bib file from DBLP, without the numbers behind names that several people have.

    Raises UsageError where there is no entry in it.
    """
    imported = read_bibtex(source)
    text, _ = decode_bibliography(imported.bibliographies[USUAL_NAME], USUAL_NAME)
    changes = tuple(_drop_numbers(text))
    if changes:
        imported.bibliographies[USUAL_NAME] = change_text(text, changes).encode()
        numbers = dict.fromkeys(text[each.start : each.end].strip() for each in changes)
        imported.remarks.append(
            "The numbers that DBLP puts behind names were left out of publications.bib: "
            + ", ".join(numbers)
        )
    return imported


def guess_owner(files: Iterable[BibtexFile]) -> tuple[str, int]:
    """Give the author of most entries, and of how many."""
    authors = Counter(
        _HOMONYM.sub("", str(name))
        for file in files
        for publication in make_publications(file, NOBODY)
        for name in dict.fromkeys(publication.author)
    )
    return authors.most_common(1)[0] if authors else (UNNAMED, 0)


def _drop_numbers(text: str) -> Iterator[Change]:
    for names in _NAMES.finditer(text):
        closing = "}" if names[1] == "{" else '"'
        end = text.find(f"{closing},", names.end())
        for number in _HOMONYM.finditer(text, names.end(), end if end >= 0 else names.end()):
            yield Change(number.start(), number.end(), "")
