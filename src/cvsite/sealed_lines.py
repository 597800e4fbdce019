"""Files of lines, behind which a digest of them all stands, so that damage is seen."""

from collections.abc import Iterable, Iterator
from hashlib import blake2b
from pathlib import Path

from cvsite.cache import write_whole


def read_sealed(path: Path) -> list[bytes]:
    """Read the lines of a file, each with its end.

    Raises OSError where there is none, and ValueError where it is not as it was written.
    """
    with path.open("rb") as file:
        lines = list(file)
    seal = lines.pop() if lines else b""
    *_, right = _seal(lines)
    if seal != right:
        raise ValueError(f"{path} is damaged")
    return lines


def write_sealed(path: Path, lines: Iterable[bytes]) -> None:
    """Write lines, each with its end, as they are made. Raises OSError where the disk refuses."""
    write_whole(path, _seal(lines))


def _seal(lines: Iterable[bytes]) -> Iterator[bytes]:
    digest = blake2b()
    for line in lines:
        digest.update(line)
        yield line
    yield digest.hexdigest().encode()
