"""The filters of templates that write formatted text as HTML, or read it."""

from functools import cached_property

from jinja2 import pass_context
from jinja2.runtime import Context
from markupsafe import Markup

from cvsite.citation.styles.table import write_citation
from cvsite.markup.html import write_blocks, write_inlines
from cvsite.markup.latex import LatexReader, MarkupError
from cvsite.markup.math import write_mathml
from cvsite.markup.phrase import read_phrase
from cvsite.markup.plain import write_plain
from cvsite.model.bibliography import Publication
from cvsite.model.text import Blocks, Inlines, Math, Paragraph, RichText, Text


class TextFilters:
    """Writes formatted text for pages, with links as the page at hand has them.

    A formula is converted once, since titles stand on many pages.
    """

    def __init__(self) -> None:
        self._formulas: dict[str, str] = {}

    @pass_context
    def write_inline(self, context: Context, inlines: Inlines) -> Markup:
        """Write formatted text as HTML."""
        html = write_inlines(inlines, context["url"], self._write_formula)
        return Markup(html)  # noqa: S704 - write_inlines escapes all text

    def write_link_text(self, inlines: Inlines) -> Markup:
        """Write formatted text as HTML for within a link: links in it are written as their text."""
        html = write_inlines(inlines, None, self._write_formula)
        return Markup(html)  # noqa: S704 - write_inlines escapes all text

    def write_phrase(self, text: str | None) -> Markup:
        """Write a title, a name or a word of the CV, with its formulas and emphasis."""
        return self.write_link_text(read_phrase(text))

    def label_formula(self, inlines: Inlines) -> dict[str, str]:
        """Give the attributes that name a link or heading of formulas alone: there is no text.

        It is no ``aria-label``: that would have to hold what can be seen, and in the same order.
        """
        if all(isinstance(inline, Math) for inline in inlines):
            return {"title": write_plain(inlines)}
        return {}

    @pass_context
    def write_rich_text(self, context: Context, text: RichText) -> Markup:
        """Write Markdown as HTML: paragraphs, lists and the like."""
        return self._write_blocks(context, text.blocks)

    @pass_context
    def write_brief(self, context: Context, text: RichText) -> Markup:
        """Write Markdown as HTML, without a paragraph around a text that is just one."""
        match text.blocks:
            case (Paragraph(children),):
                return self.write_inline(context, children)
        return self._write_blocks(context, text.blocks)

    @pass_context
    def cite(self, context: Context, publication: Publication, style: str) -> Markup:
        """Cite a publication in a style: `apa`, `chicago`, `ieee` or `mla`."""
        return self.write_inline(context, write_citation(publication, style))

    def read_field(self, publication: Publication, name: str) -> Inlines:
        """Read a field of the entry in the .bib file, by its name there, as formatted text."""
        value = publication.source.get(name.lower()) or ""
        try:
            return self._latex.read(value.strip())
        except MarkupError:
            return (Text(value),)

    @cached_property
    def _latex(self) -> LatexReader:
        return LatexReader()

    def _write_blocks(self, context: Context, blocks: Blocks) -> Markup:
        html = write_blocks(blocks, context["url"], self._write_formula)
        return Markup(html)  # noqa: S704 - write_blocks escapes all text

    def _write_formula(self, tex: str) -> str:
        written = self._formulas.get(tex)
        if written is None:
            written = self._formulas[tex] = write_mathml(tex)
        return written
