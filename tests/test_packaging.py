"""What is packed, and whether a site can be made with what was installed from it.

All of it works on copies of the checkout. What is packed is packed from one with stray files in it:
something private, a built site, compiled modules.
"""

import os
import shutil
import subprocess
import sys
import sysconfig
import tarfile
import zipfile
from dataclasses import dataclass
from pathlib import Path

import pytest

from cvsite import __version__

ROOT = Path(__file__).parents[1]

STRAY_FILES = (
    "content/private.yaml",
    "_site/index.html",
    ".cvsite/manifest.json",
    "src/cvsite/starter/__pycache__/new_site.cpython-311.pyc",
    "src/cvsite/starter/site/_site/index.html",
    "src/cvsite/starter/site/content/private.yaml",
)
"""Files that lie about in a checkout and belong into no package."""

PACKED_FOLDERS = {
    "src/cvsite/": "cvsite/",
    "templates/": "cvsite/default_theme/templates/",
    "static/": "cvsite/default_theme/static/",
}
"""Where the folders of the checkout go in the wheel."""


@dataclass(frozen=True)
class Packages:
    """A wheel and a source distribution."""

    wheel: Path
    sdist: Path


def run(*command: str | Path, cwd: Path) -> str:
    """Run a command that should succeed, away from this checkout, and give what it printed."""
    environment = {name: value for name, value in os.environ.items() if name != "PYTHONPATH"}
    done = subprocess.run(
        command, cwd=cwd, env=environment, capture_output=True, text=True, check=False
    )
    assert done.returncode == 0, done.stdout + done.stderr
    return done.stdout


def list_checkout() -> tuple[str, ...]:
    """List the files of the checkout that Git tracks, or will."""
    options = ("--cached", "--others", "--exclude-standard", "-z")
    names = run("git", "ls-files", *options, cwd=ROOT).split("\0")
    return tuple(name for name in names if name and (ROOT / name).is_file())


def copy_checkout(folder: Path) -> Path:
    """Copy the files of the checkout into a folder."""
    for name in list_checkout():
        target = folder / name
        target.parent.mkdir(parents=True, exist_ok=True)
        shutil.copy(ROOT / name, target)
    return folder


def add_stray_files(folder: Path) -> None:
    """Add what lies about in a checkout that is worked in."""
    for name in STRAY_FILES:
        stray = folder / name
        stray.parent.mkdir(parents=True, exist_ok=True)
        stray.write_text("stray", encoding="utf-8")


@pytest.fixture(scope="module")
def packages(tmp_path_factory: pytest.TempPathFactory) -> Packages:
    """Pack the checkout, the wheel by way of the source distribution, and take it away."""
    folder = tmp_path_factory.mktemp("packages")
    copy = copy_checkout(folder / "checkout")
    add_stray_files(copy)
    build = (sys.executable, "-m", "build", "--no-isolation", "--outdir")
    run(*build, folder / "dist", copy, cwd=folder)
    run(*build, folder / "direct", "--wheel", copy, cwd=folder)
    shutil.rmtree(copy)
    (wheel,) = (folder / "dist").glob("*.whl")
    (direct,) = (folder / "direct").glob("*.whl")
    (sdist,) = (folder / "dist").glob("*.tar.gz")
    assert wheel.read_bytes() == direct.read_bytes()
    return Packages(wheel, sdist)


@pytest.fixture
def python(tmp_path: Path) -> Path:
    """Give the Python of a new environment, which has the dependencies but not cvsite."""
    run(sys.executable, "-m", "venv", "--without-pip", tmp_path / "env", cwd=tmp_path)
    python = tmp_path / "env" / "bin" / "python"
    find_folder = "import sysconfig; print(sysconfig.get_path('purelib'))"
    folder = Path(run(python, "-c", find_folder, cwd=tmp_path).strip())
    # Paths in a .pth file are searched for modules, but their own .pth files, which would bring
    # this checkout, are not read.
    dependencies = {sysconfig.get_path("purelib"), sysconfig.get_path("platlib")}
    (folder / "dependencies.pth").write_text("\n".join(dependencies), encoding="utf-8")
    return python


def install(python: Path, *arguments: str | Path) -> None:
    """Install into another environment, without a network."""
    pip = (sys.executable, "-m", "pip", "--python", python, "--disable-pip-version-check")
    offline = ("--quiet", "--no-deps", "--no-index", "--no-build-isolation", "--ignore-installed")
    run(*pip, "install", *offline, *arguments, cwd=python.parent)


def make_site(python: Path, folder: Path) -> Path:
    """Write a new site and build it with an installed cvsite; give the site's folder."""
    cvsite = python.with_name("cvsite")
    assert run(cvsite, "--version", cwd=folder) == f"cvsite, version {__version__}\n"
    run(cvsite, "new", "mysite", cwd=folder)
    assert "Built" in run(cvsite, "build", "mysite", cwd=folder)
    return folder / "mysite" / "_site"


def find_package(python: Path) -> Path:
    """Tell where an environment has its cvsite from."""
    found = run(python, "-c", "import cvsite; print(cvsite.__file__)", cwd=python.parent)
    return Path(found.strip()).parent


def check_site(site: Path) -> None:
    """Check that a built site has its pages, and a style from the default theme."""
    assert "Wren Tidewell" in (site / "index.html").read_text("utf-8")
    assert (site / "publications" / "index.html").is_file()
    assert list((site / "assets").glob("style.*.css"))


def test_wheel_holds_the_package_the_theme_and_the_starter(packages: Packages) -> None:
    """The wheel has every file of the package, the default theme and the starter; no other."""
    with zipfile.ZipFile(packages.wheel) as wheel:
        names = set(wheel.namelist())
    expected = {
        f"{packed}{name.removeprefix(folder)}"
        for folder, packed in PACKED_FOLDERS.items()
        for name in list_checkout()
        if name.startswith(folder)
    }
    for folder in (*PACKED_FOLDERS.values(), "cvsite/starter/site/.github/"):
        assert any(name.startswith(folder) for name in expected), folder
    metadata = f"cvsite-{__version__}.dist-info/"
    assert {name for name in names if not name.startswith(metadata)} == expected
    assert f"{metadata}licenses/LICENSE" in names


def test_wheel_holds_nothing_of_the_owner(packages: Packages) -> None:
    """Nothing that is installed names the owner of the repository's own site."""
    with zipfile.ZipFile(packages.wheel) as wheel:
        texts = {name: wheel.read(name).lower() for name in wheel.namelist()}
    named = [name for name, text in texts.items() if b"shixing" in text]
    assert [name for name in named if name.startswith("cvsite/")] == []


def test_sdist_holds_the_checkout(packages: Packages) -> None:
    """The source distribution has all that the repository has, its content too; nothing private."""
    with tarfile.open(packages.sdist) as sdist:
        top = f"cvsite-{__version__}/"
        names = {member.name.removeprefix(top) for member in sdist.getmembers() if member.isfile()}
    assert names - {"PKG-INFO"} == set(list_checkout())
    assert "content/cv.yaml" in names


def test_site_builds_from_an_installed_wheel(
    packages: Packages, python: Path, tmp_path: Path
) -> None:
    """With the wheel alone, and no checkout, a new site can be written and built."""
    install(python, packages.wheel)
    assert find_package(python).is_relative_to(tmp_path / "env")
    check_site(make_site(python, tmp_path))


@pytest.mark.parametrize(("arguments", "is_kept"), [(["."], False), (["--editable", "."], True)])
def test_site_builds_from_an_installed_checkout(
    python: Path, tmp_path: Path, arguments: list[str], *, is_kept: bool
) -> None:
    """Both ways to install a checkout find the theme; only an editable one needs it later on."""
    checkout = copy_checkout(tmp_path / "checkout")
    install(python, *(argument.replace(".", str(checkout)) for argument in arguments))
    if not is_kept:
        shutil.rmtree(checkout)
    assert find_package(python).is_relative_to(checkout if is_kept else tmp_path / "env")
    check_site(make_site(python, tmp_path))


def test_command_and_module_are_the_same(packages: Packages, python: Path, tmp_path: Path) -> None:
    """``python -m cvsite`` does what the command does."""
    install(python, packages.wheel)
    command = run(python.with_name("cvsite"), "--help", cwd=tmp_path)
    assert run(python, "-m", "cvsite", "--help", cwd=tmp_path) == command
