"""What pages say of themselves to search engines and where somebody shares them."""

import pytest

from cvsite.metadata.descriptions import LONGEST, SHORTEST
from cvsite.model.basics import Basics
from cvsite.model.bibliography import Bibliography
from cvsite.model.cv import Cv
from cvsite.model.site import Site
from cvsite.renderer.descriptions import describe_group, describe_publication
from read_bib import read_entry

SITE = Site(Cv(basics=Basics(name="Ada King")), Bibliography())
ABSTRACT = "The engine weaves algebraic patterns as the loom weaves flowers and leaves."


@pytest.mark.parametrize(
    ("fields", "described"),
    [
        (
            f"author = {{Li, Bo}}, journal = {{J}}, year = 2020, abstract = {{{ABSTRACT}}}",
            f"Bo Li. J 2020. {ABSTRACT}",
        ),
        (
            "author = {Li, Bo}, journal = {The Journal of Engines and Looms}, year = 2020",
            "On looms. Bo Li. The Journal of Engines and Looms 2020",
        ),
        (
            "author = {Li, Bo}, journal = {J}, year = 2020, pubstate = {submitted}",
            "On looms. Bo Li. Submitted to J. BibTeX and citations on the site of Ada King",
        ),
        ("abstract = {Short.}", "On looms. Short. BibTeX and citations on the site of Ada King"),
    ],
)
def test_publication(fields: str, described: str) -> None:
    """The abstract tells more than the title, which stands above; without one it has to do."""
    publication = read_entry(f"title = {{On looms}}, {fields}")
    assert describe_publication(publication, "On looms", SITE) == described
    assert SHORTEST <= len(described) <= LONGEST


def test_abstracts_that_do_not_fit() -> None:
    """Where names and venue leave no room for the abstract, the title sets the work apart."""
    fields = f"journal = {{{'Long ' * 30}}}, year = 2020, abstract = {{{ABSTRACT}}}"
    found = describe_publication(read_entry(fields), "On looms", SITE)
    assert found.startswith("On looms. Long")
    assert len(found) <= LONGEST


def test_group() -> None:
    """The page of a group says what is on it in a sentence."""
    found = describe_group("2023", 25, SITE)
    assert found == "25 works by Ada King, listed under 2023, with BibTeX and citations"
