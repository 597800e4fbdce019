"""Values of any form as one text, for what has no fields of its own."""

from collections.abc import Iterable, Iterator
from textwrap import indent

from cvsite.importers.readers import Reader
from cvsite.importers.texts import leads_elsewhere, tidy_markdown
from cvsite.importers.values import Fields, Items, Text, Value, join_texts

PLAIN_KEYS = frozenset(
    {
        *("title", "name", "category", "contents", "items", "description", "details"),
        *("level", "school", "institution", "time", "year", "date", "linkname"),
    }
)
"""Keys that need not be said before what they have."""


def write_value(value: Value) -> Text | None:
    """Write a value in Markdown: lists as lists, and keys before what they have."""
    match value:
        case Text():
            return value.reword(tidy_markdown(value.value))
        case Items(values):
            texts = [text for each in values if (text := write_value(each))]
            return join_texts("\n", map(_mark, texts))
        case Fields():
            return _write_fields(value)


def prose(*names: str) -> Reader:
    """Read texts in Markdown; lists under the same keys are for ``points``."""

    def read(fields: Fields) -> Text | None:
        found = [fields.get(name) for name in names]
        texts = [write_value(each) for each in found if isinstance(each, Text | Fields)]
        return join_texts("\n\n", [text for text in texts if text])

    return read


def points(*names: str) -> Reader:
    """Read lists of texts in Markdown, whatever their items are made of."""
    return lambda fields: [*_list_points(fields, names)]


def _list_points(fields: Fields, names: Iterable[str]) -> Iterator[Text]:
    for name in names:
        value = fields.get(name)
        for item in value.values if isinstance(value, Items) else ():
            if text := write_value(item):
                yield text


def bullets(*names: str) -> Reader:
    """Read such lists as one text, for what has no field for lists."""

    def read(fields: Fields) -> Text | None:
        texts = [*_list_points(fields, names)]
        items = texts if len(texts) == 1 else [_mark(text) for text in texts]
        return join_texts("\n", items)

    return read


def _mark(text: Text) -> Text:
    return text.reword(_write_item(text.value))


def write_pair(key: Text, value: Value) -> Text | None:
    """Write what a key has with the key before it."""
    text = write_value(value)
    if text is None or key.value.lower() in PLAIN_KEYS:
        return text
    gap = "\n\n" if isinstance(value, Items) else " "
    return text.reword(f"{key.value}:{gap}{text.value}")


def _write_fields(fields: Fields) -> Text | None:
    linked = _write_link(fields)
    said = linked.origins if linked else ()
    pairs = [
        (value, write_pair(key, value))
        for key, value in fields.entries
        if not (isinstance(value, Text) and value.origins and set(value.origins) <= set(said))
    ]
    words = [text for value, text in pairs if text and isinstance(value, Text)]
    lists = [text for value, text in pairs if text and not isinstance(value, Text)]
    line = join_texts(", ", [*([linked] if linked else []), *words])
    return join_texts("\n\n", [*([line] if line else []), *lists])


def _write_link(fields: Fields) -> Text | None:
    """Write the title as a link, where there is an address."""
    title, link = fields.text("title", "name"), fields.text("link", "url")
    if title is None or link is None or not leads_elsewhere(link.value.strip()):
        return None
    return Text(f"[{title.value}]({link.value.strip()})", (*title.origins, *link.origins))


def _write_item(text: str) -> str:
    return f"- {indent(text, '  ').lstrip()}"
