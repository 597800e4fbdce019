"""``cvsite bib`` reads .bib files without a site and prints them in another format."""

import json
import subprocess
import sys
from pathlib import Path

import pytest

from csl_schema import list_faults

GOOD = """@string{j = {J}}
@article{a, title = {A {B}}, author = {King, Ada}, journal = j, year = 2020}
"""
BAD = "@misc{b, title = {B}}\n@misc{c, title = {C,\n  year = 2020,\n}\n"


def run(*arguments: str, folder: Path, given: str = "") -> "subprocess.CompletedProcess[str]":
    """Run the command in a folder with a text as its standard input."""
    return subprocess.run(
        [sys.executable, "-m", "cvsite", "bib", *arguments],
        cwd=folder,
        input=given,
        capture_output=True,
        encoding="utf-8",
        check=False,
    )


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """Give a folder with a good file and one with an entry that is not closed."""
    (tmp_path / "good.bib").write_text(GOOD, "utf-8")
    (tmp_path / "bad.bib").write_text(BAD, "utf-8")
    return tmp_path


def test_csl_json_of_a_file(folder: Path) -> None:
    """The result is one array on the standard output; how many entries are in it is told beside."""
    told = run("good.bib", folder=folder)
    [item] = json.loads(told.stdout)
    assert item == {
        "id": "a",
        "type": "article-journal",
        "title": "A B",
        "author": [{"family": "King", "given": "Ada"}],
        "issued": {"date-parts": [[2020]]},
        "container-title": "J",
    }
    assert list(list_faults(item)) == []
    assert told.stderr == "1 entry used\n"
    assert told.returncode == 0


def test_several_files_in_their_order(folder: Path) -> None:
    """Files are read together, ``-`` is the standard input, and the order is that of the files."""
    given = "@article{z, title = {Z}, journal = j}"
    told = run("-", "good.bib", folder=folder, given=given)
    assert [item["id"] for item in json.loads(told.stdout)] == ["z", "a"]
    assert told.stderr.endswith("2 entries used\n")


def test_entry_that_cannot_be_used(folder: Path) -> None:
    """It is told with its line and left out, its neighbours are not, and the exit code is 1."""
    told = run("bad.bib", folder=folder)
    assert [item["id"] for item in json.loads(told.stdout)] == ["b"]
    assert "bad.bib:2:18: the entry 'c' cannot be read: unclosed brace" in told.stderr
    last = told.stderr.splitlines()[-1]
    assert last == "1 of 2 entries used; 1 left out: c, bad.bib:2, unclosed brace"
    assert told.returncode == 1


def test_bibtex_is_normalised(folder: Path) -> None:
    """Macros are resolved, and no field is lost."""
    told = run("good.bib", "--to", "bibtex", folder=folder)
    assert told.stdout == (
        "@article{a,\n"
        "  title   = {A {B}},\n"
        "  author  = {King, Ada},\n"
        "  journal = {J},\n"
        "  year    = {2020},\n"
        "}\n"
    )


def test_missing_file_is_wrong_usage(folder: Path) -> None:
    """A file that is not there ends the command before anything is printed."""
    told = run("good.bib", "nowhere.bib", folder=folder)
    assert told.returncode == 2
    assert told.stdout == ""
    assert told.stderr == "Error: cannot read nowhere.bib: No such file or directory\n"
    assert run(folder=folder).returncode == 2


def test_closed_output_is_no_error_of_ours(folder: Path) -> None:
    """Nothing is said when the reader of the output has seen enough, as ``head`` does."""
    entries = "".join(f"@misc{{k{number}, title = {{{'x' * 99}}}}}\n" for number in range(5000))
    (folder / "long.bib").write_text(entries, "utf-8")
    process = subprocess.Popen(
        [sys.executable, "-m", "cvsite", "bib", "long.bib"],
        cwd=folder,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
    )
    assert process.stdout
    assert process.stderr
    process.stdout.readline()
    process.stdout.close()
    assert process.stderr.read() == b"5000 entries used\n"
    process.stderr.close()
    process.wait()


@pytest.mark.parametrize("target", ["csl-json", "bibtex"])
def test_keys_differ(folder: Path, target: str) -> None:
    """A key that is used again gets a number, since programs keep one entry of each key."""
    given = "@misc{k, title = {A}}\n@misc{k, title = {B}}\n"
    done = run("-", "--to", target, folder=folder, given=given)
    assert "k-2" in done.stdout
