"""What a build is asked for, and what it tells of itself."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from pathlib import Path

from cvsite.errors import Location, Problem

SHARED_FROM = 200
"""How many pages there must be for more than one process to write them: a fork takes its time."""


@dataclass(frozen=True, slots=True)
class BuildOptions:
    """What to build and where. ``base_url`` stands in for the address in the settings.

    ``lenient`` builds without the entries of the bibliography that cannot be used; ``strict`` lets
    warnings fail too.
    """

    folder: Path
    out: Path
    base_url: str | None = None
    preview: bool = False
    lenient: bool = False
    strict: bool = False


@dataclass(frozen=True, slots=True)
class BuildReport:
    """What a build did; ``note`` says what became of the entries of the bibliography.

    ``kept`` tells that the output was up to date, and stayed. ``places`` says where the records
    stand in the files, as far as these were read. ``changes`` gives, once, the path of each file
    that is another than before, with the reason. ``output`` is a digest of the output as it was
    left; there is none where more went into it than the files of the site and the programs.
    """

    out: Path
    pages: int
    warnings: tuple[Problem, ...]
    note: str = ""
    kept: bool = False
    output: str = ""
    places: Mapping[str, Location] = field(default_factory=dict)
    changes: Iterable[tuple[str, str]] = ()
