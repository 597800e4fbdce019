"""Entries of sections of one's own, which say all that a source says."""

import re
from collections.abc import Callable, Iterable, Iterator

from cvsite.importers.nested_text import write_pair, write_value
from cvsite.importers.readers import Table, read_record
from cvsite.importers.result import Draft, DraftRecord, list_origins
from cvsite.importers.texts import leads_elsewhere, tidy_markdown
from cvsite.importers.values import Fields, Items, Text, Value, join_texts, list_texts
from cvsite.loader.document import spell_key

LONGEST_WORDS = 30
"""Characters of what is still a word in a list, and no sentence."""

ICON = "icon"
"""A key of entries that is for their looks alone."""

_SETTINGS = re.compile(
    r"[_$].*|x_.*|(?:.*_)?(?:icon|logo|colou?r|thumbnail|avatar|id|uuid|css|class|image|picture)"
    r"|emoji|slug|order|weight|hidden|visible|pinned|featured|draft|percent"
)
"""Keys, in snake_case, of what is for programs that show a CV."""

_HUMP = re.compile(r"(?<=[a-z\d])(?=[A-Z])")

_LINKS = frozenset({"Url", "Link", "Website", "Homepage"})
"""Labels that say no more of a link than that it is one."""


def says_all(record: DraftRecord, entry: Value) -> bool:
    """Tell whether a record says every text of an entry."""
    said = set(list_origins(record))
    return all(said.issuperset(text.origins) for text in list_texts(entry))


def read_own_entries(
    entries: Iterable[Value], table: Table, is_record: Callable[[Fields], bool]
) -> Iterator[DraftRecord]:
    """Make entries by a table; texts in a row, and what else is no record, become a list."""
    bullets: list[Draft] = []
    for entry in entries:
        if isinstance(entry, Fields) and is_record(entry):
            if bullets:
                yield {"highlights": bullets}
                bullets = []
            yield add_rest(read_record(entry, table), entry)
        else:
            bullets += [text] if (text := write_value(entry)) else []
    if bullets:
        yield {"highlights": bullets}


def add_rest(record: DraftRecord, entry: Fields) -> DraftRecord:
    """Add to the highlights what a record does not say of an entry, with the keys."""
    rest = list_rest(record, entry)
    highlights = record.get("highlights")
    if rest:
        record["highlights"] = [*(highlights if isinstance(highlights, list) else []), *rest]
    return record


def add_rest_to_summary(record: DraftRecord, entry: Fields) -> DraftRecord:
    """Add it to the summary of a record that has no highlights."""
    known = record.get("summary")
    texts = [*([known] if isinstance(known, Text) else []), *list_rest(record, entry)]
    if joined := join_texts("\n\n", texts):
        record["summary"] = joined
    return record


def list_rest(record: DraftRecord, entry: Fields) -> list[Text]:
    """List what a record does not say of an entry, each with its key; nothing that is no text."""
    said = set(list_origins(record))
    return [
        text
        for key, value in entry.entries
        if not is_setting(key, value)
        and not any(said.issuperset(each.origins) for each in list_texts(value))
        for text in _write_rest(key, value)
    ]


def _write_rest(key: Text, value: Value) -> Iterator[Text]:
    """Write what a key has; sentences in a list stand by themselves."""
    texts = [*list_texts(value)] if isinstance(value, Items) else []
    if texts and all(len(each.value) > LONGEST_WORDS for each in texts):
        yield from (each.reword(tidy_markdown(each.value)) for each in texts)
    elif text := write_labelled(key, value):
        yield text


def is_setting(key: Text, value: Value) -> bool:
    """Tell whether a key is for a program, such as the name of an icon, and not for readers."""
    name = spell_key(key.value)
    is_switch = isinstance(value, Text) and value.value.lower() in {"true", "false"}
    return is_switch or _SETTINGS.fullmatch(name) is not None


def spell_label(key: str) -> str:
    """Write a key in words: ``thesisTitle`` as ``Thesis title``; what has spaces is words."""
    if " " in key:
        return key
    words = _HUMP.sub(" ", key.replace("_", " ").replace("-", " ")).split()
    label = " ".join(word if word.isupper() else word.lower() for word in words)
    return label[:1].upper() + label[1:]


def write_labelled(key: Text, value: Value) -> Text | None:
    """Write what a key has, in Markdown, with the key in words before it."""
    label = spell_label(key.value)
    match value:
        case Text(address) if leads_elsewhere(address):
            words = address.partition("://")[2].strip("/") if label in _LINKS else label
            return value.reword(f"[{words}]({address})")
        case Items(values) if all(isinstance(each, Text) for each in values):
            listed = join_texts(", ", list_texts(value))
            return listed and listed.reword(f"{label}: {tidy_markdown(listed.value)}")
    return write_pair(key.reword(label), value)
