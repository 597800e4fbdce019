"""Pages are written in full or shortened, by the rules of each style."""

import pytest

from cvsite.citation.styles.pages import label_pages, shorten_pages, write_pages


@pytest.mark.parametrize(
    ("written", "expected"),
    [
        ("112--121", "112–121"),
        ("112-121", "112–121"),
        ("112 – 121", "112–121"),
        ("112---121", "112–121"),
        ("112--21", "112–121"),
        ("7", "7"),
        ("7--7", "7"),
        ("2020--01", "2020–01"),
        ("e12", "e12"),
        ("S12-S15", "S12–S15"),
        ("xii--xv", "xii–xv"),
        ("2.2-1--2.2-6", "2.2-1–2.2-6"),
        ("1--3,7", "1–3, 7"),
        ("A-12", "A-12"),
        ("", ""),
    ],
)
def test_pages_in_full(written: str, expected: str) -> None:
    """Ranges have en dashes and all digits; other hyphens stay."""
    assert write_pages(written) == expected


@pytest.mark.parametrize(
    ("written", "expected"),
    [  # the examples of CMOS 9.61
        *(("3--10", "3–10"), ("71--72", "71–72"), ("96--117", "96–117")),
        *(("100--104", "100–104"), ("1100--1113", "1100–1113")),
        *(("101--108", "101–8"), ("808--833", "808–33"), ("1103--1104", "1103–4")),
        *(("321--328", "321–28"), ("498--532", "498–532"), ("1087--1089", "1087–89")),
        *(("1496--1500", "1496–500"), ("11564--11615", "11564–615")),
        ("12991--13001", "12991–3001"),
    ],
)
def test_pages_as_chicago_has_them(written: str, expected: str) -> None:
    """What the second number has in common with the first is left out, by CMOS 9.61."""
    assert shorten_pages(written, digits=1) == expected


@pytest.mark.parametrize(
    ("written", "expected"),
    [  # the examples of the MLA Handbook, 2.139
        *(("2--3", "2–3"), ("10--12", "10–12"), ("89--99", "89–99")),
        *(("96--101", "96–101"), ("103--104", "103–04"), ("395--401", "395–401")),
        *(("923--1003", "923–1003"), ("1003--1005", "1003–05"), ("1608--1774", "1608–774")),
    ],
)
def test_pages_as_mla_has_them(written: str, expected: str) -> None:
    """Of the second number two digits stay, or more where they are needed."""
    assert shorten_pages(written, digits=2) == expected


@pytest.mark.parametrize(
    ("pages", "expected"),
    [
        *(("7", "p. 7"), ("7–9", "pp. 7–9"), ("7, 9", "pp. 7, 9"), ("", "")),
        *(("Sp. 812–815", "Sp. 812–815"), ("S. 3", "S. 3"), ("A.B", "p. A.B")),
    ],
)
def test_label(pages: str, expected: str) -> None:
    """A single page has ``p.``, others ``pp.``, unless they say themselves what they are."""
    assert label_pages(pages) == expected
