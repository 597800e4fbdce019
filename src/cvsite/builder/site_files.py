"""All files of a site: its pages, which several processes write, and what goes with them."""

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

from cvsite.builder.illustration import Illustration
from cvsite.builder.links import list_broken_links, read_links
from cvsite.builder.memory import BuildMemory
from cvsite.builder.options import SHARED_FROM
from cvsite.builder.outputs import Claims, Output
from cvsite.builder.page_keys import PageKeys
from cvsite.builder.parts import KeptLines, KeptParts, KeptTexts
from cvsite.builder.processes import count_processes, share_out
from cvsite.builder.progress import Progress
from cvsite.builder.staging import Staging
from cvsite.builder.trees import Tree
from cvsite.errors import ContentError, Location, Problem
from cvsite.exporters.exported_site import ExportedSite, NewTexts
from cvsite.exporters.table import (
    Exporter,
    PublicationExporter,
    list_exporters,
    list_publication_exporters,
)
from cvsite.garbage import collecting_anew
from cvsite.model.page import PDF_PATH, PREVIEW_SCRIPTS, Page
from cvsite.renderer.context import SiteContext
from cvsite.renderer.render import Renderer


@dataclass(frozen=True, slots=True)
class WrittenPages:
    """The pages that one process has written, with what is known of them, and what was wrong."""

    files: Tree
    problems: tuple[Problem, ...] = ()


class SiteFiles:
    """Writes the files of a site into a folder, and gathers what is wrong with them."""

    def __init__(
        self,
        context: SiteContext,
        renderer: Renderer,
        illustration: Illustration,
        staging: Staging,
        progress: Progress,
    ) -> None:
        self._context = context
        self._renderer = renderer
        self._illustration = illustration
        self._staging = staging
        self._progress = progress
        self._keys: PageKeys | None = None
        self._beside = list_publication_exporters(context.site.cv.site.outputs)
        self._parts: KeptParts | None = None
        self._lines: KeptLines | None = None
        self._claims = Claims()
        self.problems = self._claims.problems

    def write(self, digests: Mapping[str, bytes], memory: BuildMemory) -> None:
        """Write all files that are not there already; ``problems`` then has what was wrong.

        ``digests`` tell what publications were made from, as far as that is known; parts of pages
        that earlier builds made are in the ``memory``.
        """
        if has_page_keys(self._context):
            self._keys = PageKeys(self._context, self._renderer, digests, memory.programs)
            texts = KeptTexts(memory.parts)
            self._parts = KeptParts(texts, self._keys)
            self._lines = KeptLines(texts, self._keys)
        with collecting_anew():
            written = self._write_all_pages()
        for share in written:
            self._staging.files.update(share.files)
            self.problems.extend(share.problems)
        for output in self._illustration.drawn.wait():
            self._write_output(output)

    def list_broken_links(
        self, sources: Iterable[Path], places: Mapping[str, Location]
    ) -> tuple[Problem, ...]:
        """Report the links that lead to none of the files."""
        elsewhere = {*PREVIEW_SCRIPTS, PDF_PATH} if self._context.preview else ()
        notes = (
            (page.file_path, self._staging.files.get(page.file_path))
            for page in self._context.pages
        )
        pages = {path: note.links for path, note in notes if note and note.links}
        return list_broken_links(pages, {*self._claims.paths, *elsewhere}, sources, places)

    def _claim(self, page: Page) -> bool:
        """Take the places of a page and all beside it, and tell whether its own was free."""
        is_free = self._claims.take(page.file_path, page.template)
        for path, exporter in self._list_files_beside(page):
            self._claims.take(path, exporter.name)
        return is_free

    def _keep(self, page: Page) -> bool:
        """Keep a page that was made before from the same."""
        if self._keys is None or self._staging.is_new:
            return False
        beside = [path for path, _ in self._list_files_beside(page)]
        return self._staging.keep(page.file_path, self._keys.of_page(page), beside)

    def _write_all_pages(self) -> list[WrittenPages]:
        """Write the pages that are not there already, those first that somebody looks at."""
        pages, wanted = self._context.pages, self._staging.wanted
        looked_at = [page for page in pages if page.file_path in wanted.paths]
        first = self._write_pages(filter(self._claim, looked_at), pause=wanted.pause)
        others = (page for page in pages if page.file_path not in wanted.paths)
        missing = [page for page in others if self._claim(page) and not self._keep(page)]
        self._progress.begin("Writing pages")

        def count(done: int) -> None:
            wanted.pause()
            self._progress.count(done, len(missing))

        if self._context.preview or len(pages) < SHARED_FROM:
            self._write_others()
            return [first, self._write_pages(_count_each(missing, count))]
        processes = count_processes()
        return share_out(missing, self._write_pages, processes, self._write_others, count)

    def _write_pages(
        self, pages: Iterable[Page], pause: Callable[[], object] | None = None
    ) -> WrittenPages:
        """Write pages, and note their links; those that somebody waits for, after a ``pause``.

        To read the links of ten thousand publications takes a third of a second.
        """
        staging = self._staging
        paths: list[str] = []
        problems: tuple[Problem, ...] = ()
        written: list[tuple[Page, str]] = []
        try:
            for page, html in self._renderer.render_pages(pages, self._context, self._parts):
                paths += self._write_files_beside(page)
                staging.write_page(page.file_path, html)
                paths.append(page.file_path)
                if pause:
                    written.append((page, html))
                else:
                    self._note_page(page, html)
        except ContentError as error:
            problems = error.problems
        if pause:
            pause()
        for page, html in written:
            self._note_page(page, html)
        return WrittenPages({path: staging.files[path] for path in paths}, problems)

    def _note_page(self, page: Page, html: str) -> None:
        links = read_links(page.file_path, html, self._context.site.base_url)
        key = self._keys.of_page(page) if self._keys else ""
        self._staging.note_page(page.file_path, links, key)
        if self._parts:
            self._parts.keep(page)

    def _write_files_beside(self, page: Page) -> Iterator[str]:
        """Write the files beside a page, and give their paths."""
        for path, exporter in self._list_files_beside(page):
            if page.publication:
                self._staging.write(path, exporter.write(page.publication).encode())
                yield path

    def _list_files_beside(self, page: Page) -> Iterator[tuple[str, PublicationExporter]]:
        """Give the paths of the files beside the page of a publication, with what writes them."""
        if page.publication:
            for exporter in self._beside:
                yield exporter.name_file(page.publication), exporter

    def _write_others(self) -> None:
        """Begin to draw cards and documents, and write what is no page in the meantime."""
        context = self._context
        texts = self._lines or NewTexts()
        exported = ExportedSite(context.site, context.pages, context.assets, texts)
        self._illustration.drawn.start()
        for exporter in list_exporters(context.site.cv.site.outputs):
            self._export(exporter, exported)
        for output in self._illustration.assets.outputs:
            self._write_output(output)

    def _export(self, exporter: Exporter, exported: ExportedSite) -> None:
        """Write files of a kind; one of the owner's stands in for one that would be made."""
        for path, data in exporter.export(exported):
            if self._lines:
                self._lines.keep(path)
            if path not in self._context.assets:
                self._write_output(Output(path, data, exporter.name))

    def _write_output(self, output: Output) -> None:
        self._staging.wanted.pause()
        if self._claims.take(output.path, output.origin):
            self._staging.write(output.path, output.make())


def has_page_keys(context: SiteContext) -> bool:
    """Tell whether it pays to know what each page is made from: a few are made as quickly."""
    return context.preview or len(context.pages) >= SHARED_FROM


def _count_each(pages: Iterable[Page], count: Callable[[int], object]) -> Iterator[Page]:
    """Give pages, and tell with each how many there were before it."""
    for number, page in enumerate(pages):
        count(number)
        yield page
