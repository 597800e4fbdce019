"""YAML becomes nodes with places, and mistakes in it become messages."""

import pytest

from cvsite.errors import ContentError
from cvsite.yaml_text.nodes import Mapping, Node, Scalar, Sequence
from cvsite.yaml_text.yaml_reader import DEEPEST_NESTING, MOST_NODES, read_yaml


def read(text: str) -> Node | None:
    """Read a text that is fine."""
    return read_yaml(text, "cv.yaml")[0]


def refuse(text: str) -> str:
    """Read a text that is not, and give what is said of it."""
    with pytest.raises(ContentError) as caught:
        read_yaml(text, "cv.yaml")
    return str(caught.value)


def test_nodes_know_their_places() -> None:
    """Lines and columns count from 1, and columns count characters."""
    assert read("é: [李, b]\n") == Mapping(
        (
            (
                Scalar("é", 1, 1),
                Sequence((Scalar("李", 1, 5), Scalar("b", 1, 8)), 1, 4),
            ),
        ),
        1,
        1,
    )


@pytest.mark.parametrize(
    "text", ["no", "010", "12:30", "1_000", "2019-09-01", "0x1F", "1e3", "true", "Null", "1.10"]
)
def test_scalars_stay_as_written(text: str) -> None:
    """None of YAML's guesses about plain text applies."""
    node = read(f"- {text}\n")
    assert node == Sequence((Scalar(text, 1, 3),), 1, 1)


@pytest.mark.parametrize("text", ["", "~", "null"])
def test_nothing_is_none(text: str) -> None:
    """An empty value, a tilde and ``null`` are nothing; in quotes they are text."""
    assert read(f"a: {text}\n") == Mapping(
        ((Scalar("a", 1, 1), Scalar(None, 1, 3 + bool(text))),), 1, 1
    )
    quoted = read(f'a: "{text}"\n')
    assert quoted == Mapping(((Scalar("a", 1, 1), Scalar(text, 1, 4)),), 1, 1)


def test_empty_file_has_no_node() -> None:
    """A file of nothing but comments holds nothing."""
    assert read("# nothing\n") is None


def test_alias_stands_for_its_anchor() -> None:
    """An alias gives the node of its anchor, with the place of the anchor."""
    node = read("a: &x [1]\nb: *x\n")
    assert isinstance(node, Mapping)
    assert node.entries[0][1] == node.entries[1][1]


def test_keys_given_twice_are_both_kept() -> None:
    """What a key that stands twice means is for the loader to say."""
    node = read("a: 1\na: 2\n")
    assert isinstance(node, Mapping)
    assert [key.text for key, _ in node.entries] == ["a", "a"]


@pytest.mark.parametrize(
    ("text", "place", "message", "hint"),
    [
        ("a:\n\tb: 1\n", "2:1", "a tab in the indentation", "indent with spaces, never with tabs"),
        ("a: b: c\n", "1:5", "a second ': ' within one value", "put the text in quotes"),
        ("a: @foo\n", "1:4", "a value cannot begin with '@'", "put the text in quotes"),
        ("a: `x`\n", "1:4", "a value cannot begin with '`'", "put the text in quotes"),
        ("a: %x\n", "1:4", "a value cannot begin with '%'", "put the text in quotes"),
        ('a: "open\nb: 2\n', "1:4", "a quote that is never closed", "close the quote"),
        ('a: "open\nb: "x"\n', "1:4", "a quote that is never closed", "close the quote"),
        ("a: [1, 2\nb: 3\n", "1:4", "a list that is never closed", "close it with ]"),
        ("a: {x: 1\nb: 3\n", "1:4", "a mapping that is never closed", "close it with }"),
        ("a\nb: 1\n", "2:2", "a key with a value cannot stand here", "give the line before it"),
        ("a: 1\n  b: 2\n", "2:4", "a key with a value cannot stand here", "in the same column"),
        ("a:\n  - x: 1\n   y: 1\n", "3:4", "this line is not indented like", "the keys of one"),
        ("  a: 1\n b: 2\n", "2:2", "this line is not indented like", "the keys of one"),
        ("a: 1\nb:2\n", "2:1", "this is no key with a value", "with a space behind the colon"),
        ("a: *foo\n", "1:4", "there is no anchor &foo before this alias", "put text"),
        ("a: &a [*a]\n", "1:8", "there is no anchor &a before this alias", "put text"),
        ("a: *\n", "1:4", "a value cannot begin with '*' or '&'", "put the text in quotes"),
        ("a: 'it's'\n", "1:8", "text goes on behind a closing quote", "put all of it in quotes"),
        ('a: "C:\\dir"\n', "1:7", "a \\ that begins no escape sequence", "use '...' instead"),
        ("a: - b\n", "1:4", "a list cannot begin behind a key", "begin it on the next line"),
        ("a: | x\n y\n", "1:6", "text behind | or >", "begin the text on the next line"),
        ("a: , b\n", "1:4", "a value is missing here", "put the text in quotes"),
        ("a: \x07\n", "1:4", "a control character, U+0007, cannot stand here", "remove it"),
        ("a: 1\n---\nb: 2\n", "2:1", "a second document begins here", "a file holds one"),
        ("? [a, b]\n: c\n", "1:3", "a key is a single word or phrase", "put text that begins"),
        ("a: !foo b\n", "1:4", "tags such as !foo are not used here", "remove the tag"),
        ("a: !!python/object:os.system x\n", "1:4", "tags such as !!python", "remove the tag"),
    ],
)
def test_mistakes_have_place_and_hint(text: str, place: str, message: str, hint: str) -> None:
    """A mistake is told at the place that is to be mended, in plain words, with a hint."""
    told = refuse(text)
    assert told.startswith(f"cv.yaml:{place}: {message}")
    assert f"hint: {hint}" in told or hint in told.split("hint: ")[1]


def test_aliases_cannot_multiply_without_end() -> None:
    """A file whose aliases stand for a billion values is refused before it fills the memory."""
    lines = ["a0: &a0 [x, x, x, x, x, x, x, x, x, x]"]
    lines += [f"a{n}: &a{n} [{', '.join([f'*a{n - 1}'] * 10)}]" for n in range(1, 9)]
    assert f"more than {MOST_NODES:,} values" in refuse("\n".join(lines))


@pytest.mark.parametrize("depth", [DEEPEST_NESTING + 1, 100_000])
def test_deep_nesting_is_refused(depth: int) -> None:
    """Nesting that would exhaust the stack is a problem, not the end of the process."""
    assert "levels of nesting" in refuse("[" * depth)


def test_mistake_at_the_end_of_the_file_has_a_line() -> None:
    """What is noticed behind the last line is shown on it."""
    told = refuse("\u2028a: 1\n\x85b: [\n")
    assert "cv.yaml:4:5: a value is missing here\n  4 | b: [\n" in told
