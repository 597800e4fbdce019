"""Readers of names that a source links in part: ``[University of Turin](https://…), Italy``."""

from cvsite.importers.readers import Reader, list_texts_within
from cvsite.importers.texts import split_link_within
from cvsite.importers.values import Fields, Text, join_texts


def linked_name(*names: str) -> Reader:
    """Read a name whose one link, on all of it or a part, ``link_within`` has."""

    def read(fields: Fields) -> Text | None:
        found = join_texts(", ", list_texts_within(fields.items(*names)))
        return found and found.reword(split_link_within(found.value)[0])

    return read


def link_within(*names: str) -> Reader:
    """Read the address of the one link in a name, or in the first of several that has one."""

    def read(fields: Fields) -> Text | None:
        for text in (fields.text(name) for name in names):
            address = split_link_within(text.value)[1] if text else None
            if text and address:
                return text.reword(address)
        return None

    return read
