"""Names that a source links, all of them or in part: ``[University of Turin](https://…), Italy``.

A record has one address. A link that is it leaves its name; any other stays behind it in brackets.
"""

from cvsite.importers.readers import Reader, Table, list_texts_within
from cvsite.importers.texts import split_link_within, write_markdown_as_line
from cvsite.importers.values import Fields, Text, join_texts


def linked_names(url: Reader, **names: tuple[str, ...]) -> Table:
    """Give the readers of some fields, by the keys that each may be under, and of the address."""
    return {**{field: _linked_name(keys, url) for field, keys in names.items()}, "url": url}


def link_within(*names: str) -> Reader:
    """Read the address of the one link in a name, or in the first of several that has one."""

    def read(fields: Fields) -> Text | None:
        for text in (fields.text(name) for name in names):
            address = split_link_within(text.value)[1] if text else None
            if text and address:
                return text.reword(address)
        return None

    return read


def _linked_name(names: tuple[str, ...], url: Reader) -> Reader:
    def read(fields: Fields) -> Text | None:
        found = join_texts(", ", list_texts_within(fields.items(*names)))
        if found is None:
            return None
        words, address = split_link_within(found.value)
        of_record = url(fields)
        is_told = isinstance(of_record, Text) and of_record.value == address
        return found.reword(
            words if is_told or not address else write_markdown_as_line(found.value)
        )

    return read
