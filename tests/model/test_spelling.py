"""The parts of names as people write them; how names are compared is in test_people.py."""

import pytest

from cvsite.model.spelling import part_name


@pytest.mark.parametrize(
    ("name", "parts"),
    [
        ("Ada King", ("Ada", "King")),
        ("Ludwig van Beethoven", ("Ludwig", "van Beethoven")),
        ("King, Ada", ("Ada", "King")),
        ("Dr. Martin Luther King Jr.", ("Martin Luther", "King")),
        ("Plato", ("", "")),
        ("王小明", ("", "")),
        ("", ("", "")),
    ],
)
def test_parts(name: str, parts: tuple[str, str]) -> None:
    """Given names and family name are told apart where a name has both."""
    assert part_name(name) == parts
