"""A publication as BibTeX, for readers who cite it."""

import re

from cvsite.citation.vocabulary import NAME_FIELDS, SITE_FIELDS
from cvsite.model.bibliography import BibtexEntry

_STAR = re.compile(r"\\textsuperscript\{\*\}|\$\s*\^\s*\{?\*\}?\s*\$|[*\N{ASTERISK OPERATOR}]")


def write_bibtex(entry: BibtexEntry) -> str:
    """Write an entry with its values as its author wrote them, one field a line.

    Macros are resolved, so that it stands alone; fields that only a website reads are left out, and
    so are the stars on names, which would end up in the reader's own list.
    """
    shown = [
        (name, _STAR.sub("", value) if name in NAME_FIELDS else value)
        for name, value in entry.fields
        if name not in SITE_FIELDS
    ]
    width = max((len(name) for name, _ in shown), default=0)
    lines = [f"  {name:<{width}} = {{{' '.join(value.split())}}}," for name, value in shown]
    return "\n".join([f"@{entry.type}{{{entry.key},", *lines, "}"]) + "\n"
