"""Linked data as a script element holds it."""

import json

import pytest

from cvsite.metadata.linked_data import (
    make_node,
    write_full_date,
    write_iso_date,
    write_iso_time,
    write_json_ld,
)
from cvsite.model.dates import PartialDate

HOSTILE = (
    "</script><script>alert(1)</script>",
    "<!-- <script>",
    "]]> &lt;/script&gt; \u2028 \\u003c/script",
    '" onload="x',
    "line\nbreak\ttab \x00\x07",
)


@pytest.mark.parametrize("text", HOSTILE)
def test_no_text_ends_the_element(text: str) -> None:
    """Nothing that HTML reads is left in it, and a reader of JSON gets the text back."""
    written = write_json_ld([make_node("Thing", name=text)])
    assert not set("<>&") & set(written)
    assert json.loads(written)["@graph"] == [{"@type": "Thing", "name": text}]


def test_what_is_not_known_is_left_out() -> None:
    """A property without a value does not stand there empty."""
    assert make_node("Person", name="Ada", url=None, sameAs=[], jobTitle="") == {
        "@type": "Person",
        "name": "Ada",
    }


@pytest.mark.parametrize(
    ("date", "short", "full"),
    [
        (PartialDate(2020), "2020", "2020-01-01"),
        (PartialDate(2020, 6), "2020-06", "2020-06-01"),
        (PartialDate(2020, 6, 5), "2020-06-05", "2020-06-05"),
        (PartialDate(2020, season=2), "2020", "2020-06-01"),
    ],
)
def test_dates(date: PartialDate, short: str, full: str) -> None:
    """Dates are told as far as they are known; where more is asked for, the first day is."""
    assert write_iso_date(date) == short
    assert write_full_date(date) == full
    assert write_iso_time(date) == f"{full}T00:00:00Z"


def test_no_date() -> None:
    """What has no date tells none."""
    assert write_iso_date(None) == write_iso_time(None) == ""
