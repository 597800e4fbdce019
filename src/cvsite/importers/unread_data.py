"""The data files of a site for Jekyll that nothing was made of, with what they say."""

from collections.abc import Mapping
from pathlib import PurePosixPath

from cvsite.errors import ContentError
from cvsite.importers.result import Imported
from cvsite.importers.source import Source

DATA = ("_data/**/*.yml", "_data/**/*.yaml", "_data/**/*.json")


def leave_out_data(source: Source, imported: Imported, reasons: Mapping[str, str]) -> None:
    """Tell what the data say that were not read; ``reasons`` has the names of known files."""
    for name in source.find(*DATA):
        if name in source.opened:
            continue
        try:
            value = source.open(name)
        except ContentError as error:
            imported.remarks.append(f"{name} cannot be read: {error.problems[0].message}")
            continue
        if value is not None:
            reason = reasons.get(name, reasons.get(PurePosixPath(name).parent.as_posix()))
            imported.left_out.append((value, reason or "cvsite has no such data"))
