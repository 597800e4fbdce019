"""Lets ``python -m cvsite`` do what the ``cvsite`` command does."""

from cvsite.cli import main

if __name__ == "__main__":
    main(prog_name="cvsite")
