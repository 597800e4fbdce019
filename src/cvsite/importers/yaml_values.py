"""YAML and JSON as values with their places."""

from cvsite.importers.values import Fields, Items, Origin, Text, Value
from cvsite.yaml_text.characters import clean_text
from cvsite.yaml_text.nodes import Mapping, Node, Scalar, Sequence, SourceText


def read_values(node: Node | None, source: SourceText, name: str = "") -> Value | None:
    """Give what a node says; None where it says nothing."""
    match node:
        case Scalar():
            text = clean_text(node.text or "")
            place = source.locate(node.line, node.column)
            return Text(text, (Origin(place, name, text),)) if text.strip() else None
        case Sequence():
            items = (
                read_values(item, source, f"{name}[{number}]")
                for number, item in enumerate(node.items)
            )
            return Items(tuple(item for item in items if item is not None)) if node.items else None
        case Mapping():
            entries = []
            for key, value in node.entries:
                label = f"{name}.{key.text}" if name else f"{key.text}"
                if (read := read_values(value, source, label)) is not None:
                    place = source.locate(key.line, key.column)
                    word = clean_text(key.text or "")
                    entries.append((Text(word, (Origin(place, label, word),)), read))
            return Fields(tuple(entries)) if entries else None
    return None
