"""What people really write into .bib files: a small file of each kind, read and told.

The kinds are those that bibtexparser alone loses or garbles in real files. ``pytest
--update-golden`` rewrites what is expected; read the difference before you commit it.
"""

from pathlib import Path

import pytest

from cvsite.conversion import convert_files
from cvsite.errors import format_problem
from cvsite.wording.entries import describe_use

EXAMPLES = Path(__file__).parent / "examples"
NAMES = sorted(path.stem for path in EXAMPLES.glob("*.bib"))


def test_there_is_an_example_of_each_kind() -> None:
    """The comparison below has something to compare."""
    assert len(NAMES) >= 40


@pytest.mark.parametrize("name", NAMES)
def test_example_is_read_or_reported(
    name: str, monkeypatch: pytest.MonkeyPatch, *, update_golden: bool
) -> None:
    """An example gives these items of CSL-JSON and these messages; nothing of it is lost."""
    monkeypatch.chdir(EXAMPLES)
    done = convert_files([f"{name}.bib"], bytes, "csl-json", "apa")
    messages = [format_problem(problem) for problem in done.problems]
    told = "\n\n".join((*messages, describe_use(done.found, done.left_out), done.text))
    expected = Path(f"{name}.txt")
    if update_golden:
        expected.write_text(told, encoding="utf-8")
    assert told == expected.read_text(encoding="utf-8")
