"""The .bib files themselves, for those who want them, and what of them is not shown."""

from collections.abc import Iterable

from cvsite.loader.bibtex.file import BibtexFile
from cvsite.loader.selection import Selection
from cvsite.model.bibliography import BibtexEntry, BibtexSource, EntrySpan, Publication

REFERENCES = ("crossref", "xdata", "xref", "related", "entryset")
"""Fields that hold keys of other entries, without which an entry is not whole."""


def make_sources(files: Iterable[BibtexFile], selection: Selection) -> tuple[BibtexSource, ...]:
    """Give the text of each file; hidden is what the settings leave out and nothing shown needs."""
    hidden = _list_hidden(selection) if selection.left_out else frozenset()
    return tuple(BibtexSource(file.text, _list_spans(file), hidden) for file in files if file.text)


def _list_hidden(selection: Selection) -> frozenset[str]:
    shown = _list_keys(selection.publications)
    needed = {key for each in selection.publications for key in _list_references(each.source)}
    return frozenset(_list_keys(selection.left_out) - shown - needed)


def _list_spans(file: BibtexFile) -> tuple[EntrySpan, ...]:
    used = zip(file.spans, file.entries, strict=True)
    spans = [EntrySpan(span.start, span.end, span.is_whole, entry) for span, entry in used]
    spans += file.other_spans
    return tuple(sorted(spans, key=lambda span: span.start))


def _list_keys(publications: Iterable[Publication]) -> set[str]:
    return {key for each in publications for key in (each.id, *each.other_ids)}


def _list_references(entry: BibtexEntry) -> Iterable[str]:
    values = (entry.get(name) or "" for name in REFERENCES)
    return (key.strip() for value in values for key in value.split(","))
