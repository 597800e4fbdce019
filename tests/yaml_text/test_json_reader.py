"""JSON becomes nodes with places, and mistakes in it become messages."""

import json

import pytest

from cvsite.errors import ContentError
from cvsite.yaml_text.json_reader import DEEPEST_NESTING, read_json
from cvsite.yaml_text.nodes import Mapping, Node, Scalar, Sequence


def refuse(text: str) -> str:
    """Read a text that is no JSON, and give what is said of it."""
    with pytest.raises(ContentError) as caught:
        read_json(text, "resume.json")
    return str(caught.value)


def as_data(node: Node | None) -> object:
    """Give nodes as plain data."""
    match node:
        case Mapping():
            return {key.text: as_data(value) for key, value in node.entries}
        case Sequence():
            return [as_data(item) for item in node.items]
        case Scalar():
            return node.text
    return None


def test_values_and_places() -> None:
    """Numbers, true and false stay text as written; null is nothing."""
    node, _ = read_json('{"a": [1.50, true],\n "b": null}', "resume.json")
    assert node == Mapping(
        (
            (
                Scalar("a", 1, 2),
                Sequence((Scalar("1.50", 1, 8), Scalar("true", 1, 14)), 1, 7),
            ),
            (Scalar("b", 2, 2), Scalar(None, 2, 7)),
        ),
        1,
        1,
    )


def test_agrees_with_the_standard_library() -> None:
    """Whatever text the standard library writes is read back the same."""
    data = {"": ["\u2028", "😀", '"\\/', "\x7f", "a" * 2000], "x" * 1100: {"y": []}, "z": {}}
    for text in (json.dumps(data), json.dumps(data, indent=2, ensure_ascii=False)):
        assert as_data(read_json(text, "resume.json")[0]) == data


@pytest.mark.parametrize(
    ("text", "place", "message"),
    [
        ('{"a": 1,}', "1:8", "a comma behind the last member"),
        ("[1,\n 2,\n]", "2:3", "a comma behind the last member"),
        ('{"a" 1}', "1:6", "a colon is missing behind the key"),
        ("{a: 1}", "1:2", "a key is missing here"),
        ("[1 2]", "1:4", "expected a comma or ']'"),
        ('{"a": 1', "1:8", "expected a comma or '}'"),
        ('{"a": "x', "1:7", "a quote that is never closed"),
        ('{"a": "x\ny"}', "1:9", "a character that cannot stand in text"),
        ('{"a": "\\q"}', "1:8", "a character that cannot stand in text"),
        ('{"a": tru}', "1:7", "a value is missing here"),
        ('{"a": 01}', "1:8", "expected a comma or '}'"),
        ("{} x", "1:4", "the file goes on behind its end"),
        ("", "1:1", "a value is missing here"),
        ("[" * 5000, f"1:{DEEPEST_NESTING + 2}", "more than 100 levels of nesting"),
    ],
)
def test_mistakes_have_a_place(text: str, place: str, message: str) -> None:
    """A mistake is told at the place that is to be mended."""
    assert refuse(text).startswith(f"resume.json:{place}: {message}")
