"""Pages as HTML."""

from collections.abc import Iterable, Iterator
from functools import cached_property
from pathlib import Path

from jinja2 import TemplateSyntaxError

from cvsite.errors import ContentError, Problem, sort_problems
from cvsite.model.page import Page
from cvsite.renderer.compiled import TemplateFiles
from cvsite.renderer.context import PageContext, SiteContext, make_page_context
from cvsite.renderer.environment import open_environment
from cvsite.renderer.kept import Parts, make_kept
from cvsite.renderer.problems import describe_template_error
from cvsite.renderer.reading import (
    TemplateReading,
    list_templates,
    read_sources,
    read_template,
)
from cvsite.theme import ThemeStack, is_passing
from cvsite.yaml_text.decoding import read_text


class Renderer:
    """Renders pages by the templates of a theme stack."""

    def __init__(self, theme: ThemeStack) -> None:
        self.theme = theme
        self._environment = open_environment(theme)
        self._kept = TemplateFiles(theme.default_templates)
        self._readings: dict[str, TemplateReading] = {}

    @cached_property
    def templates(self) -> list[str]:
        """The names of all templates of the stack."""
        return list_templates(self._environment, ".html")

    @cached_property
    def sources(self) -> dict[str, str]:
        """The texts of all templates, by name."""
        return read_sources(self._environment)

    def read_template(self, name: str) -> TemplateReading:
        """Tell what a template reads."""
        if name not in self._readings:
            self._readings[name] = read_template(self._environment, name, self._kept)
        return self._readings[name]

    def check_templates(self) -> tuple[Problem, ...]:
        """Report the templates of the site's own that Jinja cannot read, used or not."""
        problems: list[Problem] = []
        for top in self.theme.template_folders[:-1]:
            for path in sorted(top.rglob("*.html")):
                if path.is_file() and not is_passing(path.name):
                    problems += self._check_template(path, path.relative_to(top).as_posix())
        return sort_problems(problems)

    def _check_template(self, path: Path, name: str) -> Iterable[Problem]:
        try:
            read_text(path)
            self._environment.get_template(name)
        except ContentError as error:
            yield from error.problems
        except TemplateSyntaxError as error:
            yield self._describe(error) or Problem(str(error))

    def _describe(self, error: Exception) -> Problem | None:
        known = {
            "name": PageContext.__dataclass_fields__,
            "filter": self._environment.filters,
            "test": self._environment.tests,
            "template": self._environment.list_templates(),
        }
        return describe_template_error(error, self.theme, known)

    def render_pages(
        self, pages: Iterable[Page], shared: SiteContext, parts: Parts | None = None
    ) -> Iterator[tuple[Page, str]]:
        """Give pages of a site with their HTML; ``parts`` are those that were made before.

        Raises ContentError with the mistakes of all templates, once all pages have been tried.
        """
        problems: list[Problem] = []
        for page in pages:
            try:
                html = self.render_page(page, shared, parts)
            except Exception as error:  # a template can call anything, and so raise anything
                problem = self._describe(error)
                if problem is None:
                    raise
                problems.append(problem)
            else:
                yield page, html
        if problems:
            raise ContentError(sort_problems(problems))

    def render_page(self, page: Page, shared: SiteContext, parts: Parts | None = None) -> str:
        """Give a page as HTML."""
        context = make_page_context(page, shared, make_kept(page, parts))
        return self._environment.get_template(page.template).render(context)
