"""The bytes of files become text."""

import pytest

from cvsite.errors import ContentError
from cvsite.yaml_text.decoding import decode_text


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16"])
def test_byte_order_marks_are_understood(encoding: str) -> None:
    """UTF-8 needs no mark; with a mark, UTF-16 is read as well, and the mark is no text."""
    assert decode_text("José 李\n".encode(encoding), "cv.yaml") == "José 李\n"


def test_other_encodings_are_refused_at_the_first_wrong_byte() -> None:
    """A file in Latin-1 is told with the place where that shows."""
    with pytest.raises(ContentError) as caught:
        decode_text("a: é\nname: Jos\xe9\n".encode("latin-1"), "cv.yaml")
    told = str(caught.value)
    assert told.startswith("cv.yaml:1:4: this is no UTF-8 text: byte 0xe9 cannot stand here")
    assert "hint: save the file as UTF-8" in told
