"""A file of lines is read as it was written, or not at all."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from cvsite.sealed_lines import read_sealed, write_sealed

LINES = [b"one\n", b"two\n", b"\xff three\n"]


@pytest.fixture
def file(tmp_path: Path) -> Path:
    """Give a file of some lines."""
    path = tmp_path / "kept" / "lines"
    path.parent.mkdir()
    write_sealed(path, LINES)
    return path


def test_lines_are_read_as_they_were_written(file: Path) -> None:
    """Each line comes back with its end, and what stands behind them does not."""
    assert read_sealed(file) == LINES


def test_no_lines_are_no_damage(file: Path) -> None:
    """A file of no lines can be told from an empty one."""
    write_sealed(file, [])
    assert read_sealed(file) == []


@pytest.mark.parametrize("position", range(len(b"".join(LINES)) + 1))
def test_damage_is_seen(file: Path, position: int) -> None:
    """A file in which one byte differs is damaged."""
    written = bytearray(file.read_bytes())
    written[position] ^= 1
    file.write_bytes(written)
    with pytest.raises(ValueError, match="is damaged"):
        read_sealed(file)


@pytest.mark.parametrize("length", [0, 1, 4, 8, 17, 20, -1])
def test_a_file_that_ends_early_is_damaged(file: Path, length: int) -> None:
    """What was not written to its end counts for nothing."""
    file.write_bytes(file.read_bytes()[:length])
    with pytest.raises(ValueError, match="is damaged"):
        read_sealed(file)


def test_what_fails_half_way_leaves_what_was_there(file: Path) -> None:
    """Lines that cannot all be made do not replace those of before."""

    def make_some() -> Iterator[bytes]:
        yield b"new\n"
        raise OSError("no more")

    with pytest.raises(OSError, match="no more"):
        write_sealed(file, make_some())
    assert read_sealed(file) == LINES
