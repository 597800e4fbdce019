"""Templates have the fields of a .bib file that are no variables of CSL."""

from collections.abc import Callable
from pathlib import Path

import pytest

from cvsite.builder.build import build_site
from cvsite.builder.options import BuildOptions
from cvsite.errors import ContentError, format_problem

WriteSite = Callable[[dict[str, str]], Path]

BIB = r"""
@misc{a, title = {A}, Acceptance_Rate = {21\%}, office = {Caf\'e $x^2$}, odd = {\emph{a}
  \begin{b}}}
"""


def show(write_site: WriteSite, shown: str) -> str:
    """Build a page that shows something of the publication, and give what it shows."""
    page = "{% set publication = bibliography.publications[0] %}" + shown
    site = write_site({"content/publications.bib": BIB, "templates/pages/own.html": page})
    build_site(BuildOptions(site, site / "_site"))
    return (site / "_site/own/index.html").read_text("utf-8")


@pytest.mark.parametrize(
    ("name", "shown"),
    [
        ("acceptance_rate", "21%"),
        ("Acceptance_Rate", "21%"),
        ("office", "Café <math"),
        ("none", "missing"),
        ("odd", r"\emph{a}"),
    ],
)
def test_field_is_read_as_formatted_text(write_site: WriteSite, name: str, shown: str) -> None:
    """A field goes by its name in any case; what is no LaTeX is shown as it is written."""
    template = f"{{{{ (publication|field({name!r})|inline) or 'missing' }}}}"
    assert shown in show(write_site, template)


def test_formula_alone_has_a_name_that_need_not_be_what_is_seen(write_site: WriteSite) -> None:
    """A link of a formula alone is named by its title: a label would have to hold what it shows."""
    site = write_site({"content/publications.bib": "@misc{a, title = {$x^{10}$}, year = 2020}"})
    build_site(BuildOptions(site, site / "_site"))
    page = (site / "_site/publications/index.html").read_text("utf-8")
    assert 'title="x^{10}"><math' in page
    assert "aria-label" not in page.partition("<h3")[2].partition("</h3>")[0]


def test_unknown_variable_is_told_with_the_filter(write_site: WriteSite) -> None:
    """Who asks for a field as if it were a variable reads how to get it."""
    with pytest.raises(ContentError) as told:
        show(write_site, "{{ publication.acceptance_rate }}")
    [problem] = told.value.problems
    message = format_problem(problem)
    assert "Publication has no field 'acceptance_rate'" in message
    assert "publication|field('acceptance_rate')|inline" in message
