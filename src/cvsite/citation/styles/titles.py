"""Titles as they stand in a citation.

Their case stays as it is written. APA asks for sentence case, and capitals may be lowered only
where it is known which of them are those of names: BibTeX's braces say so, but a title is read
into a tree that no longer has them. A name in lower case is a worse fault than a title in title
case, so what the .bib file has is what is cited.
"""

import re

from cvsite.citation.styles.phrases import curl_quotes
from cvsite.markup.plain import write_plain
from cvsite.model.bibliography import Publication
from cvsite.model.text import Inlines, Text

_SENTENCE_END = re.compile(r"(?<=[a-z]{3})(?<!etc)\.\s*\Z|[\s,;:]+\Z")
_UNTITLED: Inlines = (Text("[Untitled]"),)


def give_title(publication: Publication) -> Inlines:
    """Give the title; a volume of a larger work has the title of that before its own."""
    title = clean_title(publication.title) or _UNTITLED
    main = clean_title(publication.main_title)
    if not main or write_plain(main) == write_plain(title):
        return title
    volume = f"Vol. {publication.volume}. " if publication.volume else ""
    return (*main, Text(f": {volume}"), *title)


def clean_title(title: Inlines) -> Inlines:
    """Drop a full stop or comma from the end of a title, and make its quotes curly."""
    match title:
        case (*before, Text(text)):
            title = (*before, Text(_SENTENCE_END.sub("", text)))
    return curl_quotes(title) if write_plain(title).strip() else ()
