"""All files of a site: its pages, which several processes write, and what goes with them."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from cvsite.builder.illustration import Illustration
from cvsite.builder.links import LinkCheck
from cvsite.builder.options import SHARED_FROM
from cvsite.builder.outputs import Claims, Output
from cvsite.builder.writer import Staging
from cvsite.errors import ContentError, Location, Problem, format_problem
from cvsite.exporters.cards import CARD_TEMPLATE
from cvsite.exporters.table import EXPORTERS
from cvsite.garbage import collecting_anew
from cvsite.model.page import PREVIEW_SCRIPTS, Page
from cvsite.renderer.context import SiteContext
from cvsite.renderer.render import Renderer


@dataclass(frozen=True, slots=True)
class WrittenPages:
    """What is known of the pages that one process has written."""

    links: LinkCheck
    problems: tuple[Problem, ...] = ()


class SiteFiles:
    """Writes the files of a site into a folder, and gathers what is wrong with them."""

    def __init__(
        self, context: SiteContext, renderer: Renderer, illustration: Illustration, staging: Staging
    ) -> None:
        self._context = context
        self._renderer = renderer
        self._illustration = illustration
        self._staging = staging
        self._claims = Claims()
        self.problems = self._claims.problems

    def write(self) -> LinkCheck:
        """Write all files, and give what is linked to; ``problems`` then has what was wrong."""
        pages = [
            page for page in self._context.pages if self._claims.take(page.file_path, page.template)
        ]
        with collecting_anew():
            written = self._write_all_pages(pages)
        links = LinkCheck(self._context.site.base_url)
        links.add((share.links for share in written), (page.file_path for page in pages))
        found = {problem for share in written for problem in share.problems}
        self.problems.extend(sorted(found, key=format_problem))
        for path, data in self._illustration.drawn.wait():
            self._write_output(Output(path, data, CARD_TEMPLATE))
        self._staging.note(self._claims.paths)
        return links

    def list_broken_links(
        self, links: LinkCheck, sources: Iterable[Path], places: Mapping[str, Location]
    ) -> tuple[Problem, ...]:
        """Report the links that lead to none of the files."""
        scripts = PREVIEW_SCRIPTS if self._context.preview else ()
        return links.list_problems({*self._claims.paths, *scripts}, sources, places)

    def _write_all_pages(self, pages: Sequence[Page]) -> list[WrittenPages]:
        if len(pages) < SHARED_FROM:
            self._write_others()
            return [self._write_pages(pages)]
        from cvsite.builder.processes import count_processes, share_out  # noqa: PLC0415 - multiprocessing, for large sites alone

        return share_out(pages, self._write_pages, count_processes(), self._write_others)

    def _write_pages(self, pages: Iterable[Page]) -> WrittenPages:
        links = LinkCheck(self._context.site.base_url)
        try:
            for page, html in self._renderer.render_pages(pages, self._context):
                links.note_page(page.file_path, html)
                self._staging.write(page.file_path, html.encode())
        except ContentError as error:
            return WrittenPages(links, error.problems)
        return WrittenPages(links)

    def _write_others(self) -> None:
        """Begin to draw the cards, and write what is no page in the meantime."""
        self._illustration.drawn.start()
        for output in self._list_others():
            self._write_output(output)

    def _list_others(self) -> Iterator[Output]:
        context = self._context
        for exporter in EXPORTERS:
            for path, data in exporter.export(context.site, context.pages, context.assets):
                yield Output(path, data, exporter.name)
        yield from self._illustration.assets.outputs

    def _write_output(self, output: Output) -> None:
        if self._claims.take(output.path, output.origin):
            self._staging.write(output.path, output.content)
