"""What an importer makes of a source."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import TypeAlias

from cvsite.importers.values import Origin, Text, Value

Draft: TypeAlias = str | Text | list["Draft"] | dict[str, "Draft"]
"""A value of a record to be: texts of the source, or such that the importer says itself."""

DraftRecord: TypeAlias = dict[str, Draft]
"""A record to be, with the keys of cv.yaml."""


class OfTheTool(str):
    """A reason why something is left out that speaks of how the old tool works and looks.

    All other reasons are about what somebody wrote.
    """

    __slots__ = ()


EXAMPLE = OfTheTool("it is the template's example")
"""Why something is left out that nobody wrote."""


@dataclass(slots=True)
class DraftEntry:
    """An entry for the bibliography, made of what a source says of a publication.

    The values are what the file will hold: LaTeX, but for addresses and the like.
    """

    type: str
    fields: dict[str, Text | str]
    key: str = ""

    def spell(self, name: str) -> str:
        """Give the value of a field; empty where there is none."""
        value = self.fields.get(name, "")
        return value.value if isinstance(value, Text) else value


@dataclass(slots=True)
class Imported:
    """A site to be.

    ``cv`` has what cv.yaml will say. ``bibliographies`` are .bib files that are taken over as they
    are, by name; ``entries`` are written into one. ``files`` are to be copied, by their paths under
    content/files/. ``left_out`` are values that cvsite has no use for, with the reason, told in one
    line each; ``understood`` those that decided something and are said by that. ``remarks`` are for
    the owner to check.
    """

    cv: DraftRecord
    bibliographies: dict[str, bytes] = field(default_factory=dict)
    entries: list[DraftEntry] = field(default_factory=list)
    files: dict[str, Path] = field(default_factory=dict)
    left_out: list[tuple[Value, str]] = field(default_factory=list)
    understood: list[Value] = field(default_factory=list)
    remarks: list[str] = field(default_factory=list)


def list_origins(draft: Draft) -> Iterator[Origin]:
    """Give the values of the source that a draft says."""
    match draft:
        case Text():
            yield from draft.origins
        case list():
            for each in draft:
                yield from list_origins(each)
        case dict():
            for each in draft.values():
                yield from list_origins(each)
