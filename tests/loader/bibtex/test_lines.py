"""Lines of long texts are found without a list of all of them."""

from hypothesis import given
from hypothesis import strategies as st

from cvsite.loader.bibtex.lines import LineTable

texts = st.lists(st.sampled_from(["", "a", "\r", "\u2028", "x" * 1500, "é" * 4096])).map("\n".join)


@given(texts)
def test_places_and_lines_are_those_of_the_text_parted_at_line_feeds(text: str) -> None:
    """Each line begins where it does, reads as it does, and has its characters and its end."""
    table, start = LineTable(text), 0
    lines = text.split("\n")
    assert len(table) == len(lines)
    for number, line in enumerate(lines, start=1):
        assert table.find_start(number) == start
        assert table.read(number) == line
        assert {table.find_line(start), table.find_line(start + len(line))} == {number}
        start += len(line) + 1
