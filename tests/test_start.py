"""How the command starts."""

import os
import signal
import subprocess
import sys
from pathlib import Path

_INTERRUPTED = """\
import os, signal, time
os.kill(os.getpid(), signal.SIGINT)
time.sleep(5)
"""


def test_interrupt_while_modules_are_loaded(tmp_path: Path) -> None:
    """Ctrl-C before the command line is there ends the process, and nothing is printed."""
    tmp_path.joinpath("click.py").write_text(_INTERRUPTED)
    done = subprocess.run(
        [sys.executable, "-m", "cvsite", "--version"],
        env={**os.environ, "PYTHONPATH": str(tmp_path)},
        capture_output=True,
        text=True,
        check=False,
    )
    assert (done.returncode, done.stdout, done.stderr) == (-signal.SIGINT, "", "")
