"""Puts the files of a site on the disk: all of them, or none.

They are written to a folder beside the output, which changes places with it once all are there.
Whoever looks at the output sees the old site or the new one, and after a crash the old one.
"""

import shutil
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from pathlib import Path

from cvsite.builder.exchange import complete_replacement, put_in_place
from cvsite.builder.lock import lock_output
from cvsite.builder.manifest import name_staging
from cvsite.builder.staging import Staging, tell_refusals
from cvsite.builder.trees import TreeNotes


@contextmanager
def stage_site(out: Path, notes: TreeNotes | None = None) -> Iterator[Staging]:
    """Give a folder for the files of a site, which takes the place of ``out`` at the end.

    Whatever is raised before leaves ``out`` as it was. By ``notes`` of earlier builds files are
    kept that would be the same. Raises UsageError where the disk refuses.
    """
    target = out.resolve()
    folder = name_staging(target)
    with ExitStack() as at_end:
        with tell_refusals(out, target):
            target.parent.mkdir(parents=True, exist_ok=True)
            at_end.enter_context(lock_output(target))
            complete_replacement(folder, target)
            shutil.rmtree(folder, ignore_errors=True)  # under the lock, it is a leftover
            there, other = notes.take(folder) if notes else ({}, {})
            folder.mkdir(exist_ok=True)
        at_end.callback(shutil.rmtree, folder, ignore_errors=True)
        staging = Staging(folder, target, there, other)
        yield staging  # an error in here is not the disk's
        with tell_refusals(out, folder):
            staging.finish()
            exchanged = put_in_place(folder, target)
        if notes:
            notes.keep(staging.other, staging.files, folder if exchanged else None)
