"""What macros make of single publications, from an earlier build where that would be the same.

A list of thousands of publications is a page that each edit makes anew, nearly all of it as before.
"""

from collections.abc import Callable
from typing import Protocol

from jinja2 import pass_context
from jinja2.runtime import Context, Macro
from markupsafe import Markup

from cvsite.model.bibliography import Publication
from cvsite.model.page import Page

Argument = str | int | None
"""What a kept macro may be given beside a publication: what tells all of itself."""


class Parts(Protocol):
    """Parts of pages that were made before."""

    def recall(
        self,
        page: Page,
        template: str,
        call: str,
        publication: Publication,
        make: Callable[[], str],
    ) -> str:
        """Give what a call of a macro in a template makes of a publication on a page."""


def make_kept(page: Page, parts: Parts | None) -> Callable[..., str]:
    """Give the function ``kept`` of the templates of a page."""

    @pass_context
    def kept(context: Context, macro: Macro, publication: Publication, *arguments: Argument) -> str:
        def make() -> str:
            return macro(publication, *arguments)

        if parts is None or not all(isinstance(each, Argument) for each in arguments):
            return make()
        call = f"{macro.name}{arguments}"
        return Markup(parts.recall(page, context.name or "", call, publication, make))  # noqa: S704 - a macro made it

    return kept
