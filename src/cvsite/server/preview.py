"""Builds the preview of a site again and again, and tells the terminal what came of it."""

import asyncio
import time
import traceback
from collections.abc import Callable, Collection, Mapping
from contextlib import suppress
from dataclasses import dataclass

from cvsite.builder.build import build_site
from cvsite.builder.fingerprint import digest_inputs
from cvsite.builder.live_folder import LiveFolder
from cvsite.builder.options import BuildOptions, BuildReport
from cvsite.builder.progress import Progress, Terminal
from cvsite.builder.staging import Superseded, Wanted
from cvsite.errors import ContentError, Location, Problem, UsageError, format_problem
from cvsite.server.loads import Loads
from cvsite.server.state import PAGE_ENDING, PreviewState
from cvsite.wording.lists import count_noun, count_problems

BUG = Problem("cvsite failed at this content", hint="its terminal shows where; please report it")


@dataclass(frozen=True, slots=True)
class Attempt:
    """What came of a try to build: a report, or problems, and the traceback of a bug.

    ``note`` says what became of the entries of the bibliography.
    """

    report: BuildReport | None = None
    problems: tuple[Problem, ...] = ()
    traceback: str | None = None
    note: str = ""


class Preview:
    """The preview of a site.

    ``options`` are those of each build, ``built`` is set while none is under way, and ``places``
    says where the records that pages show stand in the files.
    """

    def __init__(self, options: BuildOptions, terminal: Terminal) -> None:
        self.out = options.out.resolve()
        start = time.time_ns() // 1_000_000  # beyond what pages of an earlier server show
        self.state = PreviewState(build=start, styles=start, others=start)
        self.places: Mapping[str, Location] = {}
        self.options = options
        self.loads = Loads()
        self.built = asyncio.Event()
        self._inputs = ""
        self._live = LiveFolder(options.out, options.folder)
        self._terminal = terminal
        self._warnings: tuple[Problem, ...] = ()
        self._last_note = ""

    @property
    def has_pages(self) -> bool:
        """Whether there is a site to show, of this build or an earlier one."""
        return (self.out / "index.html").is_file()

    async def build_first(self) -> None:
        """Build for the first time; raises UsageError where the preview cannot be written."""
        self.state = self.state.begin_build()
        inputs = self._digest_inputs()
        attempt = await asyncio.to_thread(self._attempt)
        self._inputs = inputs
        self._terminal.show("")
        self._note(attempt)
        self.built.set()

    async def build_again(
        self, shown: Collection[str] = (), show: Callable[[str], object] = str
    ) -> None:
        """Build after a change, and say so; whatever is wrong is told and kept for the pages.

        The pages in the files ``shown`` are made first, and ``show`` is called with each of them
        that has changed, once it can be shown; the others wait until it has been loaded. They are
        left to the next build where something else is saved meanwhile.
        """
        start = time.perf_counter()
        self.loads.begin()
        inputs = await asyncio.to_thread(self._digest_inputs)
        if inputs and inputs == self._inputs:  # written anew, or told twice
            return
        self._inputs = inputs
        loop = asyncio.get_running_loop()

        def show_page(path: str) -> None:
            self.state = self.state.note_files([path])
            show(path)

        def tell_written(path: str) -> None:  # in the thread that builds
            self.loads.expect(path)
            loop.call_soon_threadsafe(show_page, path)

        self.state = self.state.begin_build()
        self.built.clear()
        self._live.begin(Wanted(shown, tell_written, self._pause))
        try:
            attempt = await asyncio.to_thread(self._attempt)
        except UsageError as error:
            self._inputs = ""
            attempt = Attempt(problems=(Problem(str(error)),))
        except Superseded:
            self.state = self.state.note_files(self._live.changed)
            return  # another build follows at once
        self._terminal.show("")
        self._note(attempt)
        self.built.set()
        if attempt.report:
            seconds = time.perf_counter() - start
            made = sum(path.endswith(PAGE_ENDING) for path in self._live.changed)
            pages = f"{made} of {count_noun(attempt.report.pages, 'page')}"
            self._terminal.tell(f"{time.strftime('%H:%M:%S')} Built {pages} in {seconds:.2f} s")

    def _digest_inputs(self) -> str:
        """Give a digest of all that the site is made from; none where it cannot be read."""
        with suppress(OSError):
            return digest_inputs(self.options, self._live.memory.programs)
        return ""

    def _pause(self) -> None:
        """Let browsers load what they show; raises Superseded where the content is another."""
        if self.loads.wait() and self._digest_inputs() != self._inputs:
            self._inputs = ""
            raise Superseded

    def _attempt(self) -> Attempt:
        return attempt_build(self.options, Progress(self._terminal.show), self._live)

    def _note(self, attempt: Attempt) -> None:
        self.state = self.state.note_files(self._live.changed).note_problems(attempt.problems)
        if attempt.report is None:
            self._tell_failure(attempt)
            return
        self.places = attempt.report.places
        for warning in attempt.report.warnings:
            if warning not in self._warnings:  # each is told once, until it has been mended
                self._terminal.tell(f"{format_problem(warning)}\n")
        self._warnings = attempt.report.warnings
        self._tell_note(attempt.note)

    def _tell_failure(self, attempt: Attempt) -> None:
        for text in (attempt.traceback, *self.state.problems):
            if text:
                self._terminal.tell(f"{text}\n")
        self._tell_note(attempt.note)
        shown = "the last good site stays" if self.has_pages else "there is no site to show yet"
        self._terminal.tell(
            f"{time.strftime('%H:%M:%S')} {count_problems(attempt.problems)}; {shown}"
        )

    def _tell_note(self, note: str) -> None:
        """Say what became of the bibliography, where that is news."""
        if note and note != self._last_note:
            self._terminal.tell(note)
        self._last_note = note


def attempt_build(options: BuildOptions, progress: Progress, live: LiveFolder) -> Attempt:
    """Build a site, and catch what goes wrong.

    Raises UsageError, which is not about content, and Superseded alone.
    """
    try:
        report = build_site(options, progress, live)
    except ContentError as error:
        return Attempt(problems=error.problems, note=error.note)
    except (UsageError, Superseded):
        raise
    except Exception:  # noqa: BLE001 - a bug in one build must not end the server
        return Attempt(problems=(BUG,), traceback=traceback.format_exc())
    return Attempt(report, note=report.note)
