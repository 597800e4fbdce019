"""A build that leaves an output as it is where another would be the same.

What an output was made from, and how it looked then, is noted in ``.cvsite/builds/`` of the site.
An output that anybody has touched since is made anew, and so is one whose note is not there.
"""

import json
from contextlib import suppress
from dataclasses import asdict
from pathlib import Path
from typing import Any

from cvsite.builder.fingerprint import digest_inputs, digest_output, digest_programs
from cvsite.builder.options import BuildOptions, BuildReport
from cvsite.builder.progress import Progress
from cvsite.builder.trees import TreeNotes
from cvsite.errors import Location, Problem
from cvsite.sealed_lines import read_sealed, write_sealed


def build_or_keep(options: BuildOptions, progress: Progress | None = None) -> BuildReport:
    """Build a site, unless its output is what a build would make.

    Raises what ``build_site`` raises.
    """
    programs = digest_programs()
    inputs = _try_digest(options, programs)
    note = TreeNotes(options.folder, options.out).report
    report = read_note(note, inputs, options.out) if inputs else None
    if report is not None:
        return report
    from cvsite.builder.build import build_site  # noqa: PLC0415 - 210 ms, which an unchanged site does without

    report = build_site(options, progress)
    if report.output and inputs == _try_digest(options, programs):  # else it was edited meanwhile
        write_note(note, inputs, report)
    return report


def _try_digest(options: BuildOptions, programs: str) -> str:
    """Give the digest of the inputs; nothing where one cannot be read, which the build tells."""
    try:
        return digest_inputs(options, programs)
    except OSError:
        return ""


def read_note(note: Path, inputs: str, out: Path) -> BuildReport | None:
    """Give the report of the build that made an output of the same inputs, if it is as it was."""
    with suppress(OSError, ValueError, KeyError, TypeError):
        [line] = read_sealed(note)
        noted = json.loads(line)
        if noted["inputs"] == inputs and noted["output"] == digest_output(out):
            warnings = tuple(_read_problem(each) for each in noted["warnings"])
            return BuildReport(out, noted["pages"], warnings, noted["note"], kept=True)
    return None


def write_note(note: Path, inputs: str, report: BuildReport) -> None:
    """Note what an output was made from; where nothing can be written there is no note."""
    with suppress(OSError):
        noted = {
            "inputs": inputs,
            "output": report.output,
            "pages": report.pages,
            "warnings": [asdict(each) for each in report.warnings],
            "note": report.note,
        }
        write_sealed(note, (f"{json.dumps(noted)}\n".encode(),))


def _read_problem(fields: dict[str, Any]) -> Problem:
    """Make a problem of what ``asdict`` made of one."""
    location = fields["location"]
    return Problem(**{**fields, "location": Location(**location) if location else None})
