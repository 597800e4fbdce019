"""Publications as RIS."""

import re

import pytest

from cvsite.citation.ris import write_ris
from read_bib import read_entry

ENTRY = """title = {On {\\emph Things}}, author = {King, Jr., Martin and {The Team}},
  editor = {Ludwig van Beethoven}, journal = {J. of X}, volume = 3, number = 2,
  pages = {10--20}, date = {2020-03}, doi = {10.1/a}, keywords = {one, two},
  publisher = {P}, abstract = {Long\n\ntext}"""


def test_article() -> None:
    """Each line has a tag and a value; the first is the type, the last ends the record."""
    assert write_ris(read_entry(ENTRY)).split("\r\n") == [
        "TY  - JOUR",
        "AU  - King, Martin, Jr.",
        "AU  - The Team",
        "ED  - Beethoven, Ludwig van",
        "TI  - On Things",
        "T2  - J. of X",
        "PY  - 2020",
        "DA  - 2020/03//",
        "VL  - 3",
        "IS  - 2",
        "SP  - 10",
        "EP  - 20",
        "PB  - P",
        "DO  - 10.1/a",
        "AB  - Long text",
        "ID  - k",
        "KW  - one",
        "KW  - two",
        "ER  - ",
        "",
    ]


@pytest.mark.parametrize(
    ("entry_type", "ris_type"),
    [("inproceedings", "CPAPER"), ("phdthesis", "THES"), ("incollection", "CHAP"), ("misc", "GEN")],
)
def test_types(entry_type: str, ris_type: str) -> None:
    """Item types have their counterpart; those without one are generic."""
    assert write_ris(read_entry("title = {T}", entry_type)).startswith(f"TY  - {ris_type}\r\n")


def test_pages_of_several_ranges_stay_together() -> None:
    """Only a single range has a first and a last page."""
    written = write_ris(read_entry("title = {T}, pages = {1--3, 5--7}"))
    assert re.findall(r"[SE]P  - (.*)\r", written) == ["1–3, 5–7"]


@pytest.mark.parametrize(
    ("fields", "line"),
    [
        ("author = {Smith, John and others}", "AU  - Smith, John\r\nAU  - others\r\n"),
        ("eprint = {2101.00001}", "UR  - https://arxiv.org/abs/2101.00001\r\n"),
        ("url = {www.example.org/x}", "UR  - https://www.example.org/x\r\n"),
    ],
)
def test_what_pages_show_too(fields: str, line: str) -> None:
    """Authors who are not named, and the address of the work, are there as on its page."""
    assert line in write_ris(read_entry(f"title = {{T}}, {fields}"))


@pytest.mark.parametrize("url", ["file:///home/jane/x.pdf", "javascript:alert(1)", "C:\\x.pdf"])
def test_what_pages_do_not_link_to(url: str) -> None:
    """A path or a script is in no file for others."""
    assert "UR  -" not in write_ris(read_entry(f"title = {{T}}, url = {{{url}}}"))
