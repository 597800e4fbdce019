"""The filters of templates, by name; docs/customising.md lists them."""

import re
from collections.abc import Callable, Iterable, Mapping

from jinja2 import pass_context
from jinja2.runtime import Context
from markupsafe import Markup, escape

from cvsite.citation.bibtex import write_bibtex
from cvsite.citation.languages import find_known_tag
from cvsite.citation.styles.table import STYLES, write_citation
from cvsite.citation.venue import (
    describe_venue,
    find_number_in_series,
    find_publishing_body,
    list_notes,
)
from cvsite.markup.phrase import write_plain_phrase
from cvsite.markup.plain import write_plain
from cvsite.model.author_list import LIST_ROOM, PAGE_ROOM, AuthorList, shorten_names
from cvsite.model.bibliography import Publication
from cvsite.model.dates import DateRange, PartialDate
from cvsite.model.emails import spell_email
from cvsite.model.facets import Facet, list_facets
from cvsite.model.grouping import PublicationGroup, group_by_year, group_publications
from cvsite.model.listing import is_accepted, status_label
from cvsite.model.marks import list_marks
from cvsite.model.names import Name
from cvsite.model.page import group_path, has_group_pages, publication_path
from cvsite.model.social import find_network, profile_url
from cvsite.model.text import Inlines
from cvsite.model.urls import write_bare_address
from cvsite.renderer.text_filters import TextFilters
from cvsite.wording.dates import write_date, write_range
from cvsite.wording.directions import find_direction
from cvsite.wording.languages import find_foreign_language, primary_language

_BETWEEN_INITIALS = re.compile(r"(?<=\b\w\.) (?=\w\.)")


@pass_context
def list_groups(
    context: Context, publications: Iterable[Publication]
) -> tuple[PublicationGroup, ...]:
    """Group publications as `site.publications` says."""
    return group_publications(publications, context["site"].cv.site.publications, context["words"])


@pass_context
def list_choices(context: Context, publications: Iterable[Publication]) -> tuple[Facet, ...]:
    """Give what readers may narrow publications down by."""
    return list_facets(publications, context["site"].cv.site.publications, context["words"])


@pass_context
def list_years(
    context: Context, publications: Iterable[Publication]
) -> tuple[PublicationGroup, ...]:
    """Group publications by year; work under way stands in groups of its own, by status."""
    return group_by_year(publications, context["words"])


@pass_context
def say_status(context: Context, publication: Publication) -> str | None:
    """Say what stage unpublished work is at, in the words of a reader."""
    return status_label(publication, context["words"])


@pass_context
def say_venue(context: Context, publication: Publication) -> Inlines:
    """Write where and when: ``ICLR 2022``, ``Nature 12(3), 4–5, 2022``, ``PhD thesis, MIT, 2020``.

    In the words of the page, as ``describe_venue`` says.
    """
    return describe_venue(publication, context["words"])


@pass_context
def find_group_page(context: Context, group: PublicationGroup) -> str | None:
    """Give the path of the page of a group of publications, where groups have pages."""
    return group_path(group) if has_group_pages(context["bibliography"].publications) else None


@pass_context
def list_legend(context: Context, publications: Iterable[Publication]) -> Mapping[str, str | None]:
    """Give the marks on the names of publications, each with what it means."""
    return list_marks(publications, context["site"].cv.site.publications.marks, context["words"])


def write_name(name: Name) -> str:
    """Write a name, with its initials on one line."""
    return _BETWEEN_INITIALS.sub("\N{NO-BREAK SPACE}", str(name))


@pass_context
def tell_language(context: Context, text: Inlines, publication: Publication) -> str | None:
    """Give the language of a publication's text where it is another than that of the site."""
    usual = context["site"].cv.site.language
    own = find_known_tag(publication.language or "")
    if own is None:
        return find_foreign_language(write_plain(text), usual)
    return own if primary_language(own) != primary_language(usual) else None


@pass_context
def tell_direction(context: Context, text: Inlines) -> str | None:
    """Give the direction of a text, ``ltr`` or ``rtl``, where it is not that of the site."""
    own = find_direction(write_plain(text))
    usual = "rtl" if context["site"].cv.site.is_right_to_left else "ltr"
    return own if own != usual else None


@pass_context
def list_authors(
    context: Context, publication: Publication, *, in_full: bool = False
) -> AuthorList:
    """Give the authors of a publication, or its editors, parted in those shown and the rest."""
    names = publication.author or publication.editor
    shown = context["site"].cv.site.publications.authors_shown
    return shorten_names(names, shown, PAGE_ROOM if in_full else LIST_ROOM)


@pass_context
def write_unbroken_date(context: Context, date: PartialDate, end: PartialDate | None = None) -> str:
    """Write a date as far as it is known, or two: ``2020``, ``1 Jun 2020``, ``Jul–Aug 2018``.

    A line may end behind the dash between two dates alone.
    """
    return _keep_together(write_date(date, end, context["words"]))


@pass_context
def write_unbroken_range(context: Context, dates: DateRange) -> str:
    """Write the time from a date to another: ``Sep 2017 – Jul 2021``, ``Jun 2022 – present``.

    A line may end behind the dash alone.
    """
    return _keep_together(write_range(dates, context["words"]))


def _keep_together(dates: str) -> str:
    return dates.replace(" ", "\u00a0").replace("–\u00a0", "– ")


def list_citations(publication: Publication) -> tuple[tuple[str, Inlines], ...]:
    """Give the name of each citation style, with the publication cited in it."""
    return tuple((style.label, write_citation(publication, name)) for name, style in STYLES.items())


def write_source(publication: Publication) -> str:
    """Write the BibTeX of a publication."""
    return write_bibtex(publication.source)


def write_plain_text(text: Inlines | str) -> str:
    """Write formatted text, or a line that may have some formatting, without any."""
    return write_plain_phrase(text) if isinstance(text, str) else write_plain(text)


def escape_email(address: str) -> Markup:
    """Write an e-mail address for a link, so that who looks for one in the source finds none."""
    return escape(address).replace("@", Markup("&#64;"))


def mark_json_ld(written: str) -> Markup:
    """Let JSON-LD stand in a script element as it is."""
    return Markup(written)  # noqa: S704 - it was written without a character that HTML reads


def make_filters() -> Mapping[str, Callable[..., object]]:
    """Give the filters of an environment, by name."""
    texts = TextFilters()
    return {
        "accepted": is_accepted,
        "authors": list_authors,
        "bare_address": write_bare_address,
        "bibtex": write_source,
        "blocks": texts.write_rich_text,
        "brief": texts.write_brief,
        "citation": texts.cite,
        "citations": list_citations,
        "date": write_unbroken_date,
        "dates": write_unbroken_range,
        "escaped_email": escape_email,
        "facets": list_choices,
        "field": texts.read_field,
        "foreign_direction": tell_direction,
        "foreign_language": tell_language,
        "group_page": find_group_page,
        "groups": list_groups,
        "inline": texts.write_inline,
        "link_text": texts.write_link_text,
        "formula_label": texts.label_formula,
        "json_ld": mark_json_ld,
        "marks": list_legend,
        "notes": list_notes,
        "network": find_network,
        "name": write_name,
        "number_in_series": find_number_in_series,
        "phrase": texts.write_phrase,
        "plain": write_plain_text,
        "profile_url": profile_url,
        "publication_path": publication_path,
        "publisher": find_publishing_body,
        "spelled_email": spell_email,
        "status": say_status,
        "venue": say_venue,
        "years": list_years,
    }
