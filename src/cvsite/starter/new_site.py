"""Writing a new site: a copy of ``site/``, with this version of cvsite filled in."""

from importlib.metadata import metadata
from pathlib import Path

from cvsite import __version__
from cvsite.errors import UsageError

STARTER_FOLDER = Path(__file__).parent / "site"

MAY_BE_THERE = frozenset({".git"})
"""What a folder may hold and still be taken: a repository that was cloned empty has this."""


def write_starter(folder: Path) -> tuple[Path, ...]:
    """Write a small complete site into a folder, and give the files that were written.

    The folder is made if need be; one that holds anything is refused, since nothing is ever
    overwritten. Raises UsageError.
    """
    try:
        check_is_free(folder)
        return tuple(
            write_file(source, folder / source.relative_to(STARTER_FOLDER))
            for source in sorted(STARTER_FOLDER.rglob("*"))
            if source.is_file()
        )
    except OSError as error:
        raise UsageError(f"cannot write to {folder}: {error.strerror}") from error


def check_is_free(folder: Path) -> None:
    """Raise UsageError unless the folder is empty, or not there yet."""
    if folder.is_dir():
        if any(entry.name not in MAY_BE_THERE for entry in folder.iterdir()):
            raise UsageError(
                f"{folder} is not empty, and nothing in it shall be overwritten. "
                "Give the name of a new folder: cvsite new mysite"
            )
    elif folder.exists() or folder.is_symlink():
        raise UsageError(
            f"{folder} is a file, and a site is a folder. "
            "Give the name of a new folder: cvsite new mysite"
        )


def write_file(source: Path, target: Path) -> Path:
    """Copy a file, with the home and the version of cvsite where it asks for them."""
    target.parent.mkdir(parents=True, exist_ok=True)
    with target.open("xb") as file:
        file.write(fill_in(source))
    return target


def fill_in(source: Path) -> bytes:
    """Read a file, with the home and the version of cvsite where it asks for them."""
    content = source.read_bytes()
    for placeholder, value in {"__HOME__": find_home(), "__VERSION__": __version__}.items():
        content = content.replace(placeholder.encode(), value.encode())
    return content


def list_surroundings() -> dict[str, bytes]:
    """Give what a site has beside its content, by the paths: the workflow, the README."""
    paths = (path for path in sorted(STARTER_FOLDER.rglob("*")) if path.is_file())
    names = ((path, path.relative_to(STARTER_FOLDER).as_posix()) for path in paths)
    return {name: fill_in(path) for path, name in names if not name.startswith("content/")}


def find_home() -> str:
    """Give the address of cvsite's repository, which pyproject.toml states."""
    lines: list[str] = metadata("cvsite").get_all("Project-URL", [])
    urls = dict(line.split(", ", 1) for line in lines)  # "Homepage, https://..."
    return urls["Homepage"]
