"""What macros make of single publications, from an earlier build where that would be the same.

A list of thousands of publications is a page that each edit makes anew, nearly all of it as before.
"""

from collections.abc import Callable
from typing import NamedTuple, Protocol

from jinja2 import pass_context
from jinja2.defaults import DEFAULT_NAMESPACE
from jinja2.runtime import Context, Macro
from markupsafe import Markup

from cvsite.model.bibliography import Publication
from cvsite.model.page import Page
from cvsite.renderer.context import PageContext

KNOWN_NAMES = frozenset({*PageContext.__dataclass_fields__, *DEFAULT_NAMESPACE})
"""Names that mean the same in all templates of a page."""

Argument = str | int | None
"""What a kept macro may be given beside a publication: what tells all of itself."""


class MacroCall(NamedTuple):
    """A call of a macro, as a template writes it but for the publication.

    ``handed`` are the names that the template has from the one that imports or includes it.
    """

    template: str
    text: str
    handed: frozenset[str]


class Parts(Protocol):
    """Parts of pages that were made before."""

    def recall(
        self,
        page: Page,
        call: MacroCall,
        publication: Publication,
        make: Callable[[], str],
    ) -> str:
        """Give what a call of a macro makes of a publication on a page."""


def make_kept(page: Page, parts: Parts | None) -> Callable[..., str]:
    """Give the function ``kept`` of the templates of a page."""

    @pass_context
    def kept(context: Context, macro: Macro, publication: Publication, *arguments: Argument) -> str:
        def make() -> str:
            return macro(publication, *arguments)

        if parts is None or not all(isinstance(each, Argument) for each in arguments):
            return make()
        handed = frozenset(context.parent) - KNOWN_NAMES
        call = MacroCall(context.name or "", f"{macro.name}{arguments}", handed)
        return Markup(parts.recall(page, call, publication, make))  # noqa: S704 - a macro made it

    return kept
