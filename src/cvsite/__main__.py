"""Starts the command line: the ``cvsite`` command, and ``python -m cvsite``."""

import signal


def run() -> None:
    """Load the command line and give it the arguments of this process.

    Ctrl-C while modules are loaded ends the process as the system does it, without a traceback:
    nothing has begun yet that would have to be brought to an end.
    """
    interrupt = signal.signal(signal.SIGINT, signal.SIG_DFL)
    from cvsite.cli import main  # noqa: PLC0415 - most of the 50 ms of --help, in which Ctrl-C may fall

    signal.signal(signal.SIGINT, interrupt)
    main(prog_name="cvsite")


if __name__ == "__main__":
    run()
