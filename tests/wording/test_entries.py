"""What became of the entries of a file is told in a line."""

import pytest

from cvsite.wording.entries import describe_use


@pytest.mark.parametrize(
    ("found", "left_out", "text"),
    [
        (0, (), "0 entries used"),
        (1, (), "1 entry used"),
        (
            42,
            ("smith20, p.bib:310, unclosed brace",),
            "41 of 42 entries used; 1 left out: smith20, p.bib:310, unclosed brace",
        ),
        (
            3,
            ("a, p.bib:1, x", "b, p.bib:2, y"),
            "1 of 3 entries used; 2 left out: a, p.bib:1, x; b, p.bib:2, y",
        ),
    ],
)
def test_use_of_entries(found: int, left_out: tuple[str, ...], text: str) -> None:
    """All that is left out is named."""
    assert describe_use(found, left_out) == text
