"""Puts the files of a site on the disk: all of them, or none.

They are written to a folder beside the output, which changes places with it once all are there.
Whoever looks at the output sees the old site or the new one, and after a crash the old one.
"""

import shutil
from collections.abc import Iterable, Iterator
from contextlib import ExitStack, contextmanager
from pathlib import Path

from cvsite.builder.exchange import complete_replacement, put_in_place
from cvsite.builder.lock import lock_output
from cvsite.builder.manifest import name_staging, write_manifest
from cvsite.builder.outputs import Output
from cvsite.errors import UsageError


def write_outputs(outputs: Iterable[Output], out: Path) -> None:
    """Write files into the folder ``out``, in place of what it held.

    Whatever ``outputs`` raises ends the writing and leaves the folder as it was. Raises UsageError
    where the disk refuses.
    """
    target = out.resolve()
    staging = name_staging(target)
    with ExitStack() as at_end:
        with _tell_refusals(out):
            target.parent.mkdir(parents=True, exist_ok=True)
            at_end.enter_context(lock_output(target))
            complete_replacement(staging, target)
            shutil.rmtree(staging, ignore_errors=True)  # under the lock, it is a leftover
            staging.mkdir()
        at_end.callback(shutil.rmtree, staging, ignore_errors=True)
        paths = []
        for output in outputs:  # an error in here is not the disk's
            with _tell_refusals(out):
                _write_output(output, staging)
            paths.append(output.path)
        with _tell_refusals(out):
            write_manifest(staging, paths)
            put_in_place(staging, target)


def _write_output(output: Output, folder: Path) -> None:
    path = folder / output.path
    path.parent.mkdir(parents=True, exist_ok=True)
    if isinstance(output.content, Path):
        shutil.copyfile(output.content, path)
    else:
        path.write_bytes(output.content)


@contextmanager
def _tell_refusals(out: Path) -> Iterator[None]:
    """Turn the errors of the disk into one for the user."""
    try:
        yield
    except OSError as error:
        what = f"{error.strerror or error}: {error.filename}"
        raise UsageError(f"cannot write to {out}: {what}") from error
