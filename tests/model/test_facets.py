"""What readers narrow the list of publications down by."""

from cvsite.model.facets import MOST_TOPICS, list_facets
from read_bib import read_bib


def choices(bib: str) -> dict[str, tuple[str, ...]]:
    """Give the choices of each facet of a bibliography."""
    return {facet.name: facet.choices for facet in list_facets(read_bib(bib))}


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
    (topics, years) = list_facets(read_bib(bib))
    assert topics.choices == ("apes", "Learning", "Zoo")
    assert topics.values == {"a": ("Learning", "Zoo"), "b": ("Learning", "apes")}
    assert years.choices == ("2021", "2020")


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
