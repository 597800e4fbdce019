"""What is odd about an entry, though it can be used: most likely a typing error."""

from cvsite.citation.vocabulary import ITEM_TYPES, OTHER_TYPES
from cvsite.errors import did_you_mean
from cvsite.loader.bibtex.dates import read_issued
from cvsite.loader.bibtex.entries import BibtexFile
from cvsite.model.bibliography import BibtexEntry
from cvsite.model.listing import UNPUBLISHED_STATUSES

_TYPES = frozenset(ITEM_TYPES) | OTHER_TYPES
_NOT_YET = frozenset(
    {"in press", "forthcoming", "to appear", "submitted", "in preparation", "n.d."}
)
"""What stands for a year in earnest, in lower case."""


def warn_of_oddities(entry: BibtexEntry, file: BibtexFile) -> None:
    """Note a type that does not exist, a year that is none, a stage that BibLaTeX lacks."""
    if entry.type not in _TYPES:
        hint = did_you_mean(entry.type, _TYPES)
        file.warn(f"there is no entry type {entry.type!r}", entry.line, hint=hint)
    issued, year_text = read_issued(entry)
    if issued is None and year_text and year_text.lower() not in _NOT_YET:
        line = file.find_line(entry, "date" if entry.get("date") else "year")
        hint = "write four digits, or leave it out and say pubstate = {forthcoming}"
        file.warn(f"{year_text!r} is no year", line, hint=hint)
    status = (entry.get("pubstate") or "").strip("{} ")
    if status and status not in UNPUBLISHED_STATUSES:
        hint = did_you_mean(status, UNPUBLISHED_STATUSES) or (
            f"known are: {', '.join(UNPUBLISHED_STATUSES)}"
        )
        message = f"{status!r} is no stage of publication"
        file.warn(message, file.find_line(entry, "pubstate"), hint=hint)
