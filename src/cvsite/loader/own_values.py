"""A resume.json that cvsite wrote, as the CV that it was written of.

For other tools some fields say more there than the CV does. Its own values stand beside them under
``cvsite``, with null for the fields that it leaves out (``exporters/json_resume.py``).
"""

from typing import TypeAlias

from cvsite.yaml_text.nodes import Mapping, Node, Scalar, Sequence

OWN_VALUES = "cvsite"

Entries: TypeAlias = tuple[tuple[Scalar, Node], ...]
"""Keys with their values."""


def restore_own_values(node: Node) -> Node:
    """Put the CV's own values in the place of those for other tools, in all of a file."""
    match node:
        case Sequence(items):
            return Sequence(tuple(map(restore_own_values, items)), node.line, node.column)
        case Mapping(entries):
            restored = ((key, restore_own_values(value)) for key, value in _put_own(entries))
            return Mapping(tuple(restored), node.line, node.column)
    return node


def _put_own(entries: Entries) -> Entries:
    """Put the own values of a mapping behind the others, and take those away that they replace."""
    own = next((value for key, value in entries if key.text == OWN_VALUES), None)
    if not isinstance(own, Mapping):
        return entries
    replaced = {OWN_VALUES, *(key.text for key, _ in own.entries)}
    return (*(each for each in entries if each[0].text not in replaced), *own.entries)
