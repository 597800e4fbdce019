"""Puts the files of a site on the disk: all of them, or none.

They are written to a folder beside the output, which changes places with it once all are there.
Whoever looks at the output sees the old site or the new one, and after a crash the old one.
"""

import shutil
from collections.abc import Iterable
from pathlib import Path

from cvsite.builder.exchange import complete_replacement, put_in_place
from cvsite.builder.lock import lock_output
from cvsite.builder.manifest import write_manifest
from cvsite.builder.outputs import Output
from cvsite.errors import UsageError


def write_outputs(outputs: Iterable[Output], out: Path) -> None:
    """Write files into the folder ``out``, in place of what it held.

    Whatever ``outputs`` raises ends the writing and leaves the folder as it was. Raises UsageError
    where the disk refuses.
    """
    target = out.resolve()
    staging = target.with_name(f".{target.name}.new")
    try:
        target.parent.mkdir(parents=True, exist_ok=True)
        with lock_output(target):  # so whatever stands at the path of the new folder is a leftover
            complete_replacement(target)
            shutil.rmtree(staging, ignore_errors=True)
            try:
                _write_tree(outputs, staging)
                put_in_place(staging, target)
            finally:
                shutil.rmtree(staging, ignore_errors=True)
    except OSError as error:
        raise UsageError(f"cannot write to {out}: {error.strerror or error}") from error


def _write_tree(outputs: Iterable[Output], folder: Path) -> None:
    folder.mkdir()
    made = {folder}
    paths = []
    for output in outputs:
        path = folder / output.path
        if path.parent not in made:
            path.parent.mkdir(parents=True, exist_ok=True)
            made.add(path.parent)
        if isinstance(output.content, Path):
            shutil.copyfile(output.content, path)
        else:
            path.write_bytes(output.content)
        paths.append(output.path)
    write_manifest(folder, paths)
