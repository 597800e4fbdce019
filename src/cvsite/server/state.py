"""What an open page is told of the preview: which build is the latest, and what is wrong."""

from collections.abc import Set as AbstractSet
from dataclasses import asdict, dataclass, replace

from cvsite.errors import Problem, format_problem

STYLESHEET_ENDING = ".css"


@dataclass(frozen=True, slots=True)
class PreviewState:
    """Where the preview stands.

    ``build`` numbers the builds that changed a file, and ``reload`` is the last of them that
    changed more than stylesheets. A page that shows an older build than ``reload`` is stale; one
    that shows an older build than ``build`` needs new stylesheets only. ``problems`` is empty when
    the last build went well.
    """

    build: int
    reload: int
    problems: tuple[str, ...] = ()

    def note_build(self, changed: AbstractSet[str]) -> "PreviewState":
        """Give the state after a build that went well, by the paths of the files it changed."""
        if not changed:
            return replace(self, problems=())
        build = self.build + 1
        only_styles = all(path.endswith(STYLESHEET_ENDING) for path in changed)
        return PreviewState(build, self.reload if only_styles else build)

    def note_problems(self, problems: tuple[Problem, ...]) -> "PreviewState":
        """Give the state after a build that could not be made."""
        return replace(self, problems=tuple(format_problem(problem) for problem in problems))

    def as_json(self) -> dict[str, object]:
        """Give the state as it is sent to pages."""
        return asdict(self)
