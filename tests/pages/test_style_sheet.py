"""The style sheet holds together by itself."""

import re
from pathlib import Path

STYLE = (Path(__file__).parents[2] / "static" / "style.css").read_text("utf-8")


def test_every_property_that_is_used_is_set() -> None:
    """A custom property that nothing sets would fall back to what nobody chose."""
    used = set(re.findall(r"var\((--[\w-]+)", STYLE))
    assert used <= set(re.findall(r"^\s*(--[\w-]+):", STYLE, re.MULTILINE))


def test_paper_has_the_last_word() -> None:
    """All that paper needs stands in one block at the end, where nothing for screens undoes it."""
    assert STYLE.count("@media print {") == 1
    after = STYLE.split("@media print {")[1]
    assert not re.search(r"^@media", after, re.MULTILINE)
