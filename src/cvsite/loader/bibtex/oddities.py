"""What is odd about an entry, though it can be used: most likely a typing error."""

from cvsite.citation.vocabulary import ITEM_TYPES, OTHER_TYPES
from cvsite.errors import did_you_mean
from cvsite.loader.bibtex.dates import Issued
from cvsite.loader.bibtex.file import BibtexFile
from cvsite.model.bibliography import BibtexEntry
from cvsite.model.listing import UNPUBLISHED_STATUSES

_TYPES = frozenset(ITEM_TYPES) | OTHER_TYPES
_NO_DATES = frozenset({"n.d.", "nd", "s.d.", "s.a.", "o.d.", "undated", "no date", "unknown"})
"""What stands for a year in earnest, in lower case."""


def warn_of_oddities(
    file: BibtexFile, entry: BibtexEntry, issued: Issued, status: str | None
) -> None:
    """Note a type that does not exist, a year that is none, a stage that BibLaTeX lacks.

    ``status`` is the stage as it was read. A type is told once for all entries of a file.
    """
    if entry.type not in _TYPES and entry.type not in file.odd_types:
        file.odd_types.add(entry.type)
        hint = did_you_mean(entry.type, _TYPES)
        file.warn(f"there is no entry type {entry.type!r}", entry.line, hint=hint)
    if not status and not issued.start and issued.text and issued.text.lower() not in _NO_DATES:
        line = entry.line_of("date" if entry.get("date") else "year")
        hint = "write four digits, or leave it out and say pubstate = {forthcoming}"
        file.warn(f"{issued.text!r} is no year", line, hint=hint)
    if status and status not in UNPUBLISHED_STATUSES:
        hint = did_you_mean(status, UNPUBLISHED_STATUSES) or (
            f"known are: {', '.join(UNPUBLISHED_STATUSES)}"
        )
        file.warn(f"{status!r} is no stage of publication", entry.line_of("pubstate"), hint=hint)
