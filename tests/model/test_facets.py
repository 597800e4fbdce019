"""What readers narrow the list of publications down by."""

from cvsite.model.facets import MOST_TOPICS, list_facets
from cvsite.model.settings import PublicationGrouping, PublicationSettings
from read_bib import read_bib

USUAL = PublicationSettings()


def choices(bib: str) -> dict[str, tuple[str, ...]]:
    """Give the choices of each facet of a bibliography."""
    return {facet.name: facet.choices for facet in list_facets(read_bib(bib), USUAL)}


def test_only_choices_are_offered() -> None:
    """A facet of which all publications have the same value, or none, is left out."""
    one = "@article{a, title = {A}, author = {B}, year = 2020}"
    assert choices(one) == {}
    assert choices(f"{one} @book{{b, title = {{B}}, author = {{B}}, year = 2020}}") == {
        "type": ("Books", "Journal articles")
    }


def test_topics_in_two_spellings_are_one() -> None:
    """Keywords that differ in case are one topic, spelled as the first of them."""
    bib = """
        @misc{a, title = {A}, author = {A}, keywords = {Learning, Zoo}, year = 2021}
        @misc{b, title = {B}, author = {B}, keywords = {learning, apes}, year = 2020}
    """
    (topics, years) = list_facets(read_bib(bib), USUAL)
    assert topics.choices == ("apes", "Learning", "Zoo")
    assert topics.values == {"a": ("Learning", "Zoo"), "b": ("Learning", "apes")}
    assert years.choices == ("2021", "2020")


def test_own_groups_are_the_topics() -> None:
    """Where the owner has groups by keyword, readers choose among them, in their order."""
    bib = """
        @misc{a, title = {A}, author = {A}, keywords = {graphs, zoo}, year = 2020}
        @misc{b, title = {B}, author = {B}, keywords = {zoo}, year = 2020}
        @misc{c, title = {C}, author = {C}, keywords = {other}, year = 2020}
    """
    rows = (
        PublicationGrouping(title="Animals", keywords=("zoo",)),
        PublicationGrouping(title="Graph theory", keywords=("graphs",)),
        PublicationGrouping(title="Unused", keywords=("none",)),
        PublicationGrouping(title="Books", types=("book",)),
    )
    (topics,) = list_facets(read_bib(bib), PublicationSettings(groups=rows))
    assert topics.choices == ("Animals", "Graph theory")
    assert topics.values == {"a": ("Animals", "Graph theory"), "b": ("Animals",), "c": ()}


def test_most_used_topics_are_offered() -> None:
    """Of too many topics the rarest are left out of the menu."""
    rare = ", ".join(f"rare{number:03}" for number in range(MOST_TOPICS * 2))
    bib = f"""
        @misc{{a, title = {{A}}, author = {{A}}, keywords = {{{rare}, zoo}}, year = 2020}}
        @misc{{b, title = {{B}}, author = {{B}}, keywords = {{zoo}}, year = 2020}}
    """
    topics = choices(bib)["topic"]
    assert len(topics) == MOST_TOPICS
    assert topics[-1] == "zoo"
