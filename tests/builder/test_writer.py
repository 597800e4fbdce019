"""A site is put on the disk as a whole or not at all."""

import os
import re
import signal
import subprocess
import sys
import time
from collections.abc import Iterable, Iterator
from pathlib import Path

import pytest

from cvsite.builder.exchange import complete_replacement, exchange_folders
from cvsite.builder.manifest import JOURNAL_FILE, MANIFEST_FILE
from cvsite.builder.writer import stage_site
from cvsite.errors import UsageError

Files = list[tuple[str, bytes | Path]]


def make_files(**files: str) -> Files:
    """Give files by path; two underscores stand for a slash."""
    return [(name.replace("__", "/"), text.encode()) for name, text in files.items()]


def write_site(files: Iterable[tuple[str, bytes | Path]], out: Path) -> None:
    """Write a site of some files."""
    with stage_site(out) as staging:
        for path, content in files:
            staging.write(path, content)


def read_tree(folder: Path) -> dict[str, str]:
    """Give all files below a folder, but for the manifest."""
    return {
        path.relative_to(folder).as_posix(): path.read_text()
        for path in sorted(folder.rglob("*"))
        if path.is_file() and path.name != MANIFEST_FILE
    }


def test_writes_bytes_and_copies_files(tmp_path: Path) -> None:
    """An output is bytes, or a file that is copied; folders are made on the way."""
    source = tmp_path / "source.txt"
    source.write_text("copied")
    out = tmp_path / "new" / "site"
    write_site([*make_files(a__b__c="made"), ("d.txt", source)], out)
    assert read_tree(out) == {"a/b/c": "made", "d.txt": "copied"}


def test_old_files_are_gone(tmp_path: Path) -> None:
    """The output holds the new site alone, and nothing is left beside it."""
    out = tmp_path / "site"
    write_site(make_files(old__page="1", kept="1"), out)
    write_site(make_files(kept="2", new__page="2"), out)
    assert read_tree(out) == {"kept": "2", "new/page": "2"}
    assert [path.name for path in tmp_path.iterdir()] == ["site"]


def test_failure_leaves_the_old_site(tmp_path: Path) -> None:
    """Whatever goes wrong while the outputs are made, the output stays as it was."""
    out = tmp_path / "site"
    write_site(make_files(page="good"), out)

    def fail() -> Iterator[tuple[str, bytes | Path]]:
        yield from make_files(page="bad")
        raise LookupError

    with pytest.raises(LookupError):
        write_site(fail(), out)
    assert read_tree(out) == {"page": "good"}
    assert [path.name for path in tmp_path.iterdir()] == ["site"]


def test_first_failure_leaves_nothing(tmp_path: Path) -> None:
    """Where there was no output, a failed build makes none."""

    def fail() -> Iterator[tuple[str, bytes | Path]]:
        yield from make_files(page="bad")
        raise LookupError

    with pytest.raises(LookupError):
        write_site(fail(), tmp_path / "site")
    assert list(tmp_path.iterdir()) == []


def test_link_to_the_output_stays_a_link(tmp_path: Path) -> None:
    """Where the output is a symbolic link, the folder that it leads to is replaced."""
    (tmp_path / "real").mkdir()
    link = tmp_path / "site"
    link.symlink_to(tmp_path / "real")
    write_site(make_files(page="1"), link)
    assert link.is_symlink()
    assert read_tree(tmp_path / "real") == {"page": "1"}


def test_folders_are_exchanged_in_one_step(tmp_path: Path) -> None:
    """The system can let two folders change places; this is what the tests run on."""
    one, two = tmp_path / "one", tmp_path / "two"
    one.mkdir()
    two.mkdir()
    (one / "1").touch()
    assert exchange_folders(one, two)
    assert (two / "1").exists()
    assert not exchange_folders(one, tmp_path / "missing")


def test_interrupted_replacement_is_completed(tmp_path: Path) -> None:
    """Where files are replaced one by one, the next build completes what was interrupted.

    The state is that after the first file: it has moved, and the journal names where the others
    are. A file stands where the new site needs a folder, and the other way round.
    """
    out, staging = tmp_path / "site", tmp_path / ".site.new"
    write_site(make_files(a="old", b="old", c__d="old", gone__e="old"), out)
    write_site(make_files(a="new", b__x="new", c="new"), staging)
    (staging / "a").replace(out / "a")
    (out / JOURNAL_FILE).touch()
    complete_replacement(staging, out)
    assert read_tree(out) == {"a": "new", "b/x": "new", "c": "new"}
    assert not (out / "gone").exists()
    assert (out / MANIFEST_FILE).read_text() == "a\nb/x\nc\n"
    assert not (out / JOURNAL_FILE).exists()


def test_a_journal_removes_nothing_that_is_not_cvsites(tmp_path: Path) -> None:
    """A journal that somebody else wrote costs no file, whatever it says."""
    out = tmp_path / "site"
    out.mkdir()
    (out / "thesis.tex").write_text("mine")
    (out / JOURNAL_FILE).write_text("/nonexistent")
    complete_replacement(tmp_path / ".site.new", out)
    assert (out / "thesis.tex").read_text() == "mine"


def test_unwritable_place_is_told(tmp_path: Path) -> None:
    """Where the disk refuses, the message says so; here a file stands where a folder should."""
    (tmp_path / "file").touch()
    with pytest.raises(UsageError, match=r"cannot write to .*site: "):
        write_site(make_files(page="1"), tmp_path / "file" / "site")


WRITE_MUCH = """
import resource, sys
from pathlib import Path
from cvsite.builder.writer import stage_site
from cvsite.errors import UsageError

resource.setrlimit(resource.RLIMIT_FSIZE, (1000, 1000))
try:
    with stage_site(Path(sys.argv[1])) as staging:
        path, content = sys.argv[2:4]
        staging.write(path, Path(content) if content else bytes(5000))
        for number in range(1000):
            staging.write(f"{number:0100}", b"")
except UsageError as error:
    print(error)
"""


@pytest.mark.parametrize(
    ("path", "size", "named"),
    [("a/page", 0, "a/page"), ("a/copy", 5000, "a/copy"), ("list", 5, "")],
)
def test_file_that_the_disk_refuses_is_named(
    tmp_path: Path, path: str, size: int, named: str
) -> None:
    """A file for which there is no room is told by its name, whether it is made or copied.

    So is the folder where there is no room for the manifest.
    """
    source, out = tmp_path / "source", tmp_path / "site"
    source.write_bytes(bytes(size))
    command = [sys.executable, "-c", WRITE_MUCH, str(out), path, str(source) if size else ""]
    told = subprocess.run(command, capture_output=True, text=True, check=True).stdout
    message = rf"cannot write to {out}: File too large: {tmp_path}/\.site\.[^/]*"
    assert re.fullmatch(f"{message}/{named}\n" if named else f"{message}(/.*)?\n", told)
    assert list(tmp_path.iterdir()) == [source]


def test_folder_without_permission_is_named() -> None:
    """A folder in which nobody may write is told by its name."""
    with pytest.raises(UsageError, match=r"cannot write to /proc/site: .*: /proc\S*$"):
        write_site(make_files(page="1"), Path("/proc/site"))


WRITE_SLOWLY = """
import sys, time
from pathlib import Path
from cvsite.builder.writer import stage_site

with stage_site(Path(sys.argv[1])) as staging:
    for number in range(1000):
        staging.write(f"page{number}", sys.argv[2].encode())
        if number == 5:
            print("writing", flush=True)
            time.sleep(float(sys.argv[3]))
"""


def start_writing(out: Path, text: str, seconds: float) -> "subprocess.Popen[str]":
    """Start a process that writes a site and rests in the middle of it."""
    arguments = [sys.executable, "-c", WRITE_SLOWLY, str(out), text, str(seconds)]
    started = subprocess.Popen(arguments, stdout=subprocess.PIPE, text=True)
    assert started.stdout
    assert started.stdout.readline() == "writing\n"
    return started


def test_killed_build_leaves_the_old_site(tmp_path: Path) -> None:
    """A build that is killed while it writes leaves the old site, and the next one works."""
    out = tmp_path / "site"
    write_site(make_files(page="old"), out)
    killed = start_writing(out, "new", 60)
    killed.send_signal(signal.SIGKILL)
    killed.communicate()
    assert read_tree(out) == {"page": "old"}
    write_site(make_files(page="newer"), out)
    assert read_tree(out) == {"page": "newer"}
    assert [path.name for path in tmp_path.iterdir()] == ["site"]


def test_second_build_waits_for_the_first(tmp_path: Path) -> None:
    """Two builds of one output do not get into each other's way: the later one stays."""
    out = tmp_path / "site"
    first = start_writing(out, "first", 0.5)
    write_site(make_files(page="second"), out)
    assert first.communicate()
    assert first.returncode == 0
    assert read_tree(out) == {"page": "second"}
    assert [path.name for path in tmp_path.iterdir()] == ["site"]


def test_readers_never_miss_a_page(tmp_path: Path) -> None:
    """While builds follow one another, a page that all of them have can be read at any time."""
    out = tmp_path / "site"
    write_site(make_files(page="0"), out)
    pid = os.fork()
    if pid == 0:
        for number in range(50):
            write_site(make_files(page=str(number)), out)
        os._exit(0)
    deadline = time.monotonic() + 60
    while os.waitpid(pid, os.WNOHANG) == (0, 0):
        assert (out / "page").read_text()
        assert time.monotonic() < deadline


def test_manifest_lists_what_was_written(tmp_path: Path) -> None:
    """The output says itself which files are cvsite's, in a fixed order."""
    out = tmp_path / "site"
    write_site(make_files(b="", a__c=""), out)
    assert (out / MANIFEST_FILE).read_text() == "a/c\nb\n"
