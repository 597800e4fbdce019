"""The browser of the tests: which one it is, and how to come by it.

Run as a script, this makes sure that there is one: the system's Chromium, else Debian's package,
else the one that Playwright fetches.
"""

import os
import platform
import shutil
import subprocess
import sys
from pathlib import Path

CHROMIUM_NAMES = (
    "chromium",
    "chromium-browser",
    "google-chrome",
    "google-chrome-stable",
    "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
    "/Applications/Chromium.app/Contents/MacOS/Chromium",
)
"""What the browser is called on the path, and where macOS has it; first come, first taken."""

NO_BROWSER = """\
The tests need a browser, and none could be installed.
Install Chromium or Chrome, or set CHROMIUM to the path of one.
"""


def find_chromium() -> Path | None:
    """Give the system's Chromium, or None where the tests must use Playwright's own.

    The variable CHROMIUM names another one.
    """
    chosen = os.environ.get("CHROMIUM")
    names = (chosen,) if chosen else CHROMIUM_NAMES
    found = next((path for name in names if (path := shutil.which(name))), None)
    if chosen and found is None:
        sys.exit(f"CHROMIUM is set to {chosen}, which is no program.")
    return Path(found) if found else None


def install_browser() -> bool:
    """Install a browser for the tests, and tell whether there is one now."""
    if is_debian() and (prefix := find_root_prefix()) is not None:
        install = [*prefix, "env", "DEBIAN_FRONTEND=noninteractive", "apt-get", "--quiet"]
        packages = ["install", "--yes", "--no-install-recommends", "chromium"]
        if run_quietly([*install, "update"]) and run_quietly([*install, *packages]):
            return find_chromium() is not None
    return run_quietly([sys.executable, "-m", "playwright", "install", "chromium"])


def is_debian() -> bool:
    """Tell whether this is Debian itself: Ubuntu's package of the same name is an empty one."""
    try:
        return platform.freedesktop_os_release()["ID"] == "debian"
    except OSError:
        return False


def find_root_prefix() -> list[str] | None:
    """Give what comes before a command for root: nothing, or sudo where it asks no password."""
    if os.geteuid() == 0:
        return []
    sudo = ["sudo", "--non-interactive"]
    return sudo if shutil.which("sudo") and run_quietly([*sudo, "true"]) else None


def run_quietly(command: list[str]) -> bool:
    """Run a command, show what it printed if it failed, and tell whether it succeeded."""
    done = subprocess.run(
        command, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True, check=False
    )
    if done.returncode != 0:
        sys.stderr.write(done.stdout)
    return done.returncode == 0


def main() -> None:
    """Make sure of a browser, or end with what to do."""
    if find_chromium() is not None:
        return
    sys.stderr.write("Installing a browser for the tests\n")
    if not install_browser():
        sys.exit(NO_BROWSER)


if __name__ == "__main__":
    main()
