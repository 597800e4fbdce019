"""Names know which way they run."""

import pytest

from cvsite.model.names import Name


@pytest.mark.parametrize(
    ("name", "is_right_to_left"),
    [
        (Name("Schröder", "Wei"), False),
        (Name("Διαμάντης", "Νίκος"), False),
        (Name("王", "小明"), False),
        (Name("חסון", "דן"), True),
        (Name("علي", "محمد"), True),
        (Name("علي", "Mohamed"), True),
    ],
)
def test_direction_of_a_name(name: Name, *, is_right_to_left: bool) -> None:
    """A name with letters of a script that runs from right to left runs so in part."""
    assert name.is_right_to_left is is_right_to_left
