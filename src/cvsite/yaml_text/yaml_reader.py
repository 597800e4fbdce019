"""YAML text as nodes.

Every scalar stays the text that its author wrote, so that none of YAML's guesses about it applies
(``no`` as false, ``12:30`` as 750, ``010`` as 8): the records know what they expect. The nodes are
made of the parser's events rather than composed, since composing deeply nested text by recursion
ends the process.
"""

from dataclasses import dataclass, field
from typing import NoReturn

import yaml

from cvsite.errors import ContentError, Problem
from cvsite.yaml_text.nodes import Mapping, Node, Scalar, Sequence, SourceText, split_source
from cvsite.yaml_text.yaml_problems import describe_yaml_error

MOST_NODES = 100_000
"""Values that a file may hold, aliases counted as what they stand for."""

DEEPEST_NESTING = 100
"""Lists and mappings that may stand within one another."""

_NULLS = frozenset({"", "~", "null"})
_PLAIN_TAGS = frozenset(
    {None, "!", *(f"tag:yaml.org,2002:{name}" for name in ("str", "int", "float", "seq", "map"))}
)


def read_yaml(text: str, path: str) -> tuple[Node | None, SourceText]:
    """Read the text of a YAML file; the node is None where the file is empty.

    Raises ContentError with the place of what is no YAML, or is not used here: tags, further
    documents, keys that are no text.
    """
    source = split_source(text, path)
    builder = _NodeBuilder(source)
    try:
        for event in yaml.parse(text, Loader=yaml.CSafeLoader):
            builder.add_event(event)
    except yaml.YAMLError as error:
        problem = describe_yaml_error(error, text, source, builder.last_scalar)
        raise ContentError((problem,)) from None
    return builder.document, source


@dataclass(slots=True)
class _OpenNode:
    """A list or mapping whose end has not been reached; ``count`` is of the nodes before it."""

    event: yaml.NodeEvent
    count: int
    children: list[Node] = field(default_factory=list)


@dataclass(slots=True)
class _NodeBuilder:
    """Puts nodes together while the events of a document come in."""

    source: SourceText
    document: Node | None = None
    open_nodes: list[_OpenNode] = field(default_factory=list)
    anchors: dict[str, tuple[Node, int]] = field(default_factory=dict)
    count: int = 0
    last_scalar: yaml.ScalarEvent | None = None

    def add_event(self, event: yaml.Event) -> None:
        """Take the next event. Raises ContentError for what is not used here."""
        match event:
            case yaml.DocumentStartEvent() if self.document is not None:
                self._refuse(event, "a second document begins here", "a file holds one: remove ---")
            case yaml.AliasEvent():
                self._add_alias(event)
            case yaml.ScalarEvent():
                self._check_tag(event)
                self.last_scalar = event
                is_null = not event.style and event.value in _NULLS
                text = None if is_null else event.value
                self._add_node(Scalar(text, *_place(event)), event.anchor, self.count)
            case yaml.CollectionStartEvent():
                self._check_tag(event)
                if len(self.open_nodes) == DEEPEST_NESTING:
                    self._refuse(event, f"more than {DEEPEST_NESTING} levels of nesting")
                self.open_nodes.append(_OpenNode(event, self.count))
            case yaml.CollectionEndEvent():
                opened = self.open_nodes.pop()
                node = self._close(opened)
                self._add_node(node, opened.event.anchor, opened.count)

    def _close(self, opened: _OpenNode) -> Node:
        children = opened.children
        place = _place(opened.event)
        if isinstance(opened.event, yaml.SequenceStartEvent):
            return Sequence(tuple(children), *place)
        entries = []
        for key, value in zip(children[::2], children[1::2], strict=True):
            if not isinstance(key, Scalar):
                where = self.source.locate(key.line, key.column)
                message = "a key is a single word or phrase, not a list or mapping"
                hint = "put text that begins with [ or { in quotes"
                raise ContentError((Problem(message, where, hint),))
            entries.append((key, value))
        return Mapping(tuple(entries), *place)

    def _add_node(self, node: Node, anchor: str | None, count_before: int) -> None:
        self.count += 1
        if anchor is not None:
            self.anchors[anchor] = (node, self.count - count_before)
        if self.open_nodes:
            self.open_nodes[-1].children.append(node)
        else:
            self.document = node

    def _add_alias(self, event: yaml.AliasEvent) -> None:
        known = self.anchors.get(event.anchor or "")
        if known is None:
            message = f"there is no anchor &{event.anchor} before this alias"
            self._refuse(event, message, "put text that begins with * in quotes")
        node, size = known
        self.count += size
        if self.count > MOST_NODES:
            self._refuse(event, f"the aliases stand for more than {MOST_NODES:,} values")
        self._add_node(node, None, self.count)

    def _check_tag(self, event: yaml.NodeEvent) -> None:
        tag: str | None = event.tag  # type: ignore[attr-defined]  # of all node events but aliases
        if tag not in _PLAIN_TAGS:
            shown = str(tag).replace("tag:yaml.org,2002:", "!!")
            self._refuse(event, f"tags such as {shown} are not used here", "remove the tag")

    def _refuse(self, event: yaml.Event, message: str, hint: str | None = None) -> NoReturn:
        where = self.source.locate(*_place(event))
        raise ContentError((Problem(message, where, hint),))


def _place(event: yaml.Event) -> tuple[int, int]:
    mark = event.start_mark
    return (mark.line + 1, mark.column + 1) if mark else (1, 1)
