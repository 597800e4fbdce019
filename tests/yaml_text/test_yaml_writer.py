"""Values become YAML that people read easily, and every reader of YAML reads alike."""

from collections.abc import Callable
from datetime import date
from io import StringIO

import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st
from ruamel.yaml import YAML

from cvsite.yaml_text.yaml_reader import read_yaml
from cvsite.yaml_text.yaml_writer import write_yaml

WORDS = st.text(
    st.sampled_from("aeé李 \n\t\"'\\:#-?&*!|>%@`~=<{}[],.$1_0🎉\x07\x85\u2028"), max_size=40
)
TEXT = st.one_of(st.text(st.characters(codec="utf-8"), max_size=200), WORDS)
VALUES = st.recursive(
    st.one_of(TEXT, st.none(), st.booleans(), st.integers()),
    lambda inner: st.one_of(st.lists(inner, max_size=4), st.dictionaries(TEXT, inner, max_size=4)),
    max_leaves=8,
)

# fmt: off
TRICKY = (
    "", "no", "Yes", "y", "~", "null", "2020", "2020-06-01", "2020-6-1 10:00:00", "12:30", "0x1F",
    "1e3", "0o17", "1_000", ".5", ".inf", "=", "<<", "-", "- a", "--- a", "... a", "?", "? a",
    "key: value", "key:", "a #b", "#a", "a\tb", " a", "a ", "@a", "`a`", "%a", "[a]", "{a}", "a\n",
    "'a'", '"a"', "a: \\b", "\n", "\na", "a\n\n", "a\n  \nb", "\ufeff", "\x85", "a\u2028b",
)
# fmt: on


def read_again(text: str) -> tuple[object, object]:
    """Read YAML by a reader of YAML 1.1, and by one of YAML 1.2."""
    return yaml.safe_load(text), YAML(typ="safe", pure=True).load(StringIO(text))


@given(VALUES)
def test_values_are_read_as_they_were(value: object) -> None:
    """Readers of YAML 1.1 and 1.2 alike find the value that was written."""
    assert read_again(write_yaml(value)) == (value, value)


@pytest.mark.parametrize("text", TRICKY)
@pytest.mark.parametrize("wrap", [lambda text: {text: text}, lambda text: [[text], text]])
def test_text_stays_text(text: str, wrap: Callable[[str], object]) -> None:
    """Nothing that is text is read as a number, a date, a truth value or a part of YAML."""
    value = wrap(text)
    assert read_again(write_yaml(value)) == (value, value)
    read_yaml(write_yaml(value), "cv.yaml")


def test_text_is_easy_to_read() -> None:
    """Text has quotes only where it needs them, and stands in blocks where it is long."""
    value = {
        "name": "Ada O'Brien (she/her)",
        "url": "https://example.org/#top",
        "start_date": "2020-06",
        "end_date": 2021,
        "day": date(2021, 5, 1),
        "note": "Thesis: a start",
        "said": 'one: "two"',
        "score": "4.0",
        "is_over": True,
        "none": None,
        "empty": [],
        "highlights": ["One", "Two " * 30 + "end", {"of": "more", "than": ["one"]}],
        "poem": "First line\n\n  second: line\n",
    }
    assert write_yaml(value, 2) == (
        "  name: Ada O'Brien (she/her)\n"
        "  url: https://example.org/#top\n"
        "  start_date: 2020-06\n"
        "  end_date: 2021\n"
        "  day: 2021-05-01\n"
        '  note: "Thesis: a start"\n'
        "  said: 'one: \"two\"'\n"
        '  score: "4.0"\n'
        "  is_over: true\n"
        "  none: null\n"
        "  empty: []\n"
        "  highlights:\n"
        "    - One\n"
        "    - >-\n"
        f"      {'Two ' * 22}Two\n"
        f"      {'Two ' * 7}end\n"
        "    - of: more\n"
        "      than:\n"
        "        - one\n"
        "  poem: |\n"
        "    First line\n"
        "\n"
        "      second: line\n"
    )


def test_long_keys_are_keys() -> None:
    """A key may be longer than what readers look through for its colon."""
    value = {"a b " * 1000: {"c": ["d"]}, "e": "f"}
    assert read_again(write_yaml(value)) == (value, value)


def test_other_values_are_refused() -> None:
    """What YAML has no form for is told."""
    with pytest.raises(TypeError, match="set"):
        write_yaml({"a": {1}})
