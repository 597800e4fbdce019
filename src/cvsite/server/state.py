"""What an open page is told of the preview: whether it is stale, and what is wrong."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace

from cvsite.errors import Problem, format_problem
from cvsite.exporters.cards import CARD_NAME
from cvsite.model.page import NOT_FOUND_PATH

STYLESHEET_ENDING = ".css"
PAGE_ENDING = ".html"
UNSEEN_ENDINGS = (".bib", ".ris", ".json", ".xml", ".md", ".txt", ".webmanifest", CARD_NAME)
"""Endings of files that no page shows."""


@dataclass(frozen=True, slots=True)
class PreviewState:
    """Where the preview stands.

    Each build has a number. ``pages`` has that of the last build that changed a page, by the page's
    file; ``styles`` that of the last that changed a stylesheet, and ``others`` that of the last
    that changed a picture, say. ``whole`` is that of the last that changed a page and has ended, so
    that no page waits to be made. ``problems`` is empty when the last build went well.
    """

    build: int
    pages: Mapping[str, int] = field(default_factory=dict)
    styles: int = 0
    others: int = 0
    whole: int = 0
    problems: tuple[str, ...] = ()

    def begin_build(self) -> "PreviewState":
        """Give the state while another build is made."""
        return replace(self, build=self.build + 1)

    def note_files(self, changed: Iterable[str]) -> "PreviewState":
        """Give the state after the build at hand has changed files, by their paths."""
        paths = tuple(path for path in changed if not path.endswith(UNSEEN_ENDINGS))
        pages = {path: self.build for path in paths if path.endswith(PAGE_ENDING)}
        styles = any(path.endswith(STYLESHEET_ENDING) for path in paths)
        others = any(not path.endswith((PAGE_ENDING, STYLESHEET_ENDING)) for path in paths)
        return replace(
            self,
            pages={**self.pages, **pages},
            styles=self.build if styles else self.styles,
            others=self.build if others else self.others,
        )

    def note_problems(self, problems: tuple[Problem, ...]) -> "PreviewState":
        """Give the state after a build that has ended: it went well, or had problems."""
        told = tuple(format_problem(problem) for problem in problems)
        return replace(self, whole=max(self.pages.values(), default=0), problems=told)

    def tell_page(self, path: str) -> dict[str, object]:
        """Give what the page in a file is told.

        One that was loaded before the build ``reload`` is stale; one that was loaded before the
        build ``build`` needs new stylesheets only. What it shows of other pages is stale where it
        is from before the build ``whole``.
        """
        number = self.pages.get(path, self.pages.get(NOT_FOUND_PATH, 0))
        reload = max(number, self.others)
        return {
            "build": max(reload, self.styles),
            "reload": reload,
            "whole": self.whole,
            "problems": self.problems,
        }
