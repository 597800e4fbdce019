"""The command line: arguments, exit codes, and all that is printed.

Each command imports what it needs when it runs, so that ``cvsite --help`` pays for click alone.
"""

import sys
from collections.abc import Callable, Iterable
from pathlib import Path
from time import perf_counter
from typing import NoReturn, TypeVar

import click

from cvsite import __version__
from cvsite.builder.options import BuildOptions
from cvsite.builder.progress import Progress, Terminal
from cvsite.errors import (
    LONGEST_SOURCE_LINE,
    ContentError,
    CvsiteError,
    Problem,
    UsageError,
    format_problem,
)
from cvsite.garbage import end_without_collecting, without_collecting
from cvsite.model.base_url import BaseUrlError, normalise_base_url
from cvsite.wording.entries import describe_use
from cvsite.wording.lists import count_noun, count_problems

CONTENT_PROBLEMS = 1
WRONG_USAGE = 2

MOST_NOTES = 20
"""How many values are named that an import did not carry over; all are in its list."""

T = TypeVar("T")

folder_argument = click.argument(
    "folder", type=click.Path(path_type=Path), default=Path(), metavar="[FOLDER]"
)


@click.group(
    context_settings={"help_option_names": ["-h", "--help"], "max_content_width": 100},
    epilog="Start with: cvsite new mysite",
)
@click.version_option(__version__, prog_name="cvsite")
def main() -> None:
    """Make a personal academic website from a CV in YAML and a bibliography in BibTeX."""


@main.command(epilog="Example: cvsite build mysite --out public")
@folder_argument
@click.option("--out", type=click.Path(path_type=Path), help="Where to write (FOLDER/_site).")
@click.option("--base-url", metavar="URL", help="Address of the site, instead of site.url.")
@click.option("--lenient", is_flag=True, help="Build without the .bib entries that are unusable.")
@click.option("--strict", is_flag=True, help="Let warnings fail the build, as problems do.")
@click.option("--verbose", is_flag=True, help="Tell which files have changed, and why.")
@click.option("--timings", is_flag=True, help="Tell where the time went.")
def build(
    folder: Path,
    out: Path | None,
    base_url: str | None,
    *,
    verbose: bool,
    timings: bool,
    **strictness: bool,
) -> None:
    """Build the website of FOLDER (this folder) from its content."""
    start = perf_counter()
    with without_collecting():
        from cvsite.builder.unchanged import build_or_keep  # noqa: PLC0415 - 5 ms of the 50 that --help takes

        base_url = read_base_url(base_url)
        options = BuildOptions(folder, out or folder / "_site", base_url, **strictness)
        progress = Progress(show_progress)
        report = tell_errors(lambda: build_or_keep(options, progress))
        hide_progress()
    tell_problems(report.warnings)
    tell_note(report.note)
    if verbose:
        tell_table(report.changes)
    if timings:
        tell_table((f"{took:.2f} s", stage) for stage, took in progress.stages)
    pages, seconds = count_noun(report.pages, "page"), perf_counter() - start
    if report.kept:
        click.echo(f"Nothing has changed: {pages} in {report.out}, looked at in {seconds:.2f} s")
    else:
        click.echo(f"Built {pages} in {report.out} in {seconds:.2f} s")
    end_without_collecting()


@main.command(epilog="Example: cvsite serve mysite --open")
@folder_argument
@click.option("--port", type=click.IntRange(0, 65535), default=8000, show_default=True)
@click.option("--open", "open_browser", is_flag=True, help="Open the site in the browser.")
@click.option(
    "--editor", metavar="COMMAND", help="Opens what is clicked at with Alt ($VISUAL, or VS Code)."
)
def serve(folder: Path, port: int, editor: str | None, *, open_browser: bool) -> None:
    """Show the website of FOLDER (this folder), live."""
    from cvsite.server import serve_site  # noqa: PLC0415 - a web server and all of a build, 260 ms

    tell_errors(
        lambda: serve_site(
            folder,
            port,
            terminal=Terminal(click.echo, show_progress),
            open_browser=open_browser,
            editor=editor,
        )
    )


@main.command(epilog="Example: cvsite new mysite && cvsite serve mysite --open")
@click.argument("folder", type=click.Path(path_type=Path))
def new(folder: Path) -> None:
    """Write a small complete site into FOLDER, to begin with."""
    from cvsite.starter.new_site import write_starter  # noqa: PLC0415 - the reader of package metadata, 14 ms

    files = tell_errors(lambda: write_starter(folder))
    click.echo(f"Wrote {count_noun(len(files), 'file')} to {folder}")
    click.echo(
        f"Next: edit {folder / 'content' / 'cv.yaml'}, and see it with: cvsite serve {folder}"
    )


@main.command(epilog="Example: cvsite export markdown mysite > cv.md")
@click.argument("name", metavar="FORMAT")
@folder_argument
@click.option("--base-url", metavar="URL", help="Address of the site, instead of site.url.")
@click.option("--lenient", is_flag=True, help="Leave out the .bib entries that are unusable.")
def export(name: str, folder: Path, base_url: str | None, *, lenient: bool) -> None:
    """Print the CV of FOLDER (this folder) in another format.

    \b
    FORMAT is one of
      pdf       the CV as PDF
      resume    JSON Resume
      markdown  the CV with all publications, in Markdown
      text      the same as plain text
      rendercv  YAML for RenderCV
      bibtex, ris, csl_json
                the publications
      feed      news and publications as an Atom feed
    """  # noqa: D301 - to click this character keeps the lines apart
    from cvsite.builder.export import export_site  # noqa: PLC0415 - most of a build, 220 ms

    options = BuildOptions(folder, folder / "_site", read_base_url(base_url), lenient=lenient)
    done = tell_errors(lambda: export_site(options, name))
    tell_problems(done.warnings)
    tell_note(done.note)
    click.echo(done.data, nl=False)  # as it would be published, whatever the terminal takes


@main.command(epilog="Example: cvsite pdf mysite --variant one_page --out cv.pdf")
@folder_argument
@click.option("--out", type=click.Path(path_type=Path), help="Where to write (FOLDER/cv.pdf).")
@click.option("--variant", metavar="NAME", help="A variant of cv_variants in cv.yaml.")
def pdf(folder: Path, out: Path | None, variant: str | None) -> None:
    """Write the CV of FOLDER (this folder) as PDF."""
    from cvsite.builder.single_pdf import make_pdf, write_pdf  # noqa: PLC0415 - all of a build, 210 ms

    made = tell_errors(lambda: make_pdf(BuildOptions(folder, folder), variant))
    target = out or folder / (f"cv-{variant}.pdf" if variant else "cv.pdf")
    tell_errors(lambda: write_pdf(made, target))
    tell_problems(made.warnings)
    tell_note(made.note)
    click.echo(f"Wrote {target}")


@main.command("import", epilog="Example: cvsite import resume.json mysite")
@click.argument("source", type=click.Path(path_type=Path))
@folder_argument
@click.option("--name", help="Your name, where SOURCE does not say it.")
@click.option("--force", is_flag=True, help="Replace files of FOLDER that would be overwritten.")
def import_(source: Path, folder: Path, name: str | None, *, force: bool) -> None:
    """Make a site in FOLDER (this folder) of SOURCE, a CV that is kept for another tool."""
    from cvsite.importers.import_site import import_site  # noqa: PLC0415 - all that loads a site, 210 ms

    report = tell_errors(lambda: import_site(source, folder, name=name, overwrite=force))
    click.echo(f"Read {source} ({report.tool})")
    for remark in report.remarks:
        click.echo(f"Note: {remark}", err=True)
    if report.notes:
        shown = report.notes[:MOST_NOTES]
        click.echo(f"Not carried over: {count_noun(len(report.notes), 'value')}", err=True)
        for note in shown:
            click.echo(f"  {shorten_line(str(note))}", err=True)
        click.echo(f"The whole list: {report.notes_file}", err=True)
    click.echo(f"Wrote {count_noun(len(report.files), 'file')} to {folder}")
    click.echo(f"Next: look at it with: cvsite serve {folder}")


@main.command(epilog="Example: cvsite bib thesis.bib --to markdown --style apa")
@click.argument("files", nargs=-1, required=True, metavar="FILE...")
@click.option(
    "--to",
    "target",
    type=click.Choice(["csl-json", "bibtex", "markdown"]),
    default="csl-json",
    show_default=True,
    help="What to make of the files.",
)
@click.option(
    "--style",
    type=click.Choice(["apa", "chicago", "ieee", "mla"]),
    default="apa",
    show_default=True,
    help="Citation style, for Markdown.",
)
def bib(files: tuple[str, ...], target: str, style: str) -> None:
    """Read .bib files (- for the standard input) and print their entries in another format."""
    from cvsite.conversion import convert_files  # noqa: PLC0415 - the reader of .bib files, 136 ms

    done = tell_errors(lambda: convert_files(files, sys.stdin.buffer.read, target, style))
    tell_problems(done.problems)
    click.echo(describe_use(done.found, done.left_out), err=True)
    click.echo(done.text.encode(), nl=False)  # as UTF-8, whatever the terminal takes
    if done.left_out:
        sys.exit(CONTENT_PROBLEMS)


def read_base_url(text: str | None) -> str | None:
    """Check the address that was given on the command line."""
    if text is None:
        return None
    try:
        return normalise_base_url(text)
    except BaseUrlError as error:
        raise click.BadParameter(f"{error}; {error.hint}", param_hint="--base-url") from None


def tell_errors(work: Callable[[], T]) -> T:
    """Do some work; what goes wrong with it is told without a traceback, and ends the command."""
    try:
        return work()
    except ContentError as error:
        hide_progress()
        tell_problems(error.problems)
        tell_note(error.note)
        fail(f"{count_problems(error.problems)}; nothing was written.", CONTENT_PROBLEMS)
    except UsageError as error:
        fail(f"Error: {error}", WRONG_USAGE)
    except CvsiteError as error:
        fail(f"Error: {error}", CONTENT_PROBLEMS)


def show_progress(line: str) -> None:
    """Show a line on the terminal in the place of the one before; nothing goes to a file."""
    if sys.stderr.isatty():
        click.echo(f"\r{line}\x1b[K", err=True, nl=False)


def hide_progress() -> None:
    """Remove the line that shows the progress."""
    show_progress("")


def tell_table(rows: Iterable[tuple[str, str]]) -> None:
    """Print rows of two columns."""
    for first, second in rows:
        click.echo(f"{first}: {second}")


def tell_problems(problems: Iterable[Problem]) -> None:
    """Print problems, with an empty line behind each."""
    for problem in problems:
        click.echo(f"{format_problem(problem)}\n", err=True)


def tell_note(note: str) -> None:
    """Print what became of the entries of the bibliography, where there is one."""
    if note:
        click.echo(note, err=True)


def shorten_line(text: str) -> str:
    """Give text on one line of the terminal."""
    line = " ".join(text.split())
    return line if len(line) <= LONGEST_SOURCE_LINE else f"{line[:LONGEST_SOURCE_LINE]}…"


def fail(message: str, exit_code: int) -> NoReturn:
    """End the command with a message."""
    click.echo(message, err=True)
    sys.exit(exit_code)
