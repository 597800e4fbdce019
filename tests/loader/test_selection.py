"""The settings choose which entries are shown, and say so where they name nothing."""

from collections.abc import Callable
from pathlib import Path

import pytest

from cvsite.errors import ContentError
from cvsite.loader.site import LoadedSite, load_site

WriteSite = Callable[[dict[str, str]], Path]

BIB = """
@article{own20, title={A}, author={King, Ada}, journal={J}, year=2020, keywords={Engines, Draft}}
@article{other21, title={B}, author={Babbage, Charles}, journal={J}, year=2021}
@book{edited19, title={C}, author={Li, X}, editor={King, A.}, year=2019, keywords={engines}}
@misc{undated, title={D}, author={King, Ada}}
"""


def load(write_site: WriteSite, settings: str, bib: str = BIB) -> LoadedSite:
    """Load a site with settings of its publications."""
    cv = f"basics: {{name: Ada King}}\nsite:\n  publications: {settings}\n"
    return load_site(write_site({"content/cv.yaml": cv, "content/publications.bib": bib}))


@pytest.mark.parametrize(
    ("settings", "keys"),
    [
        ("{}", "other21 own20 edited19 undated"),
        ("{only_mine: true}", "own20 edited19 undated"),
        ("{exclude: {types: [article]}}", "edited19 undated"),
        ("{exclude: {types: ['@Article']}}", "edited19 undated"),
        ("{exclude: {types: [article-journal]}}", "edited19 undated"),
        ("{exclude: {types: [book], keywords: [draft]}}", "other21 undated"),
        ("{exclude: {keys: [undated]}}", "other21 own20 edited19"),
        ("{exclude: {until: 2019}}", "other21 own20 undated"),
        ("{include: {since: 2020}}", "other21 own20"),
        ("{include: {since: 2019, until: 2020}}", "own20 edited19"),
        ("{include: {types: [article], keywords: [engines]}}", "own20"),
        ("{include: {keywords: [engines]}, exclude: {keywords: [draft]}}", "edited19"),
    ],
)
def test_filters(write_site: WriteSite, settings: str, keys: str) -> None:
    """``include`` wants all that it says, ``exclude`` one of it; case makes no difference."""
    publications = load(write_site, settings).site.bibliography.publications
    assert " ".join(each.id for each in publications) == keys


def test_what_the_owner_has_translated_is_theirs(write_site: WriteSite) -> None:
    """A translation counts among the own works, as what one has edited does."""
    bib = "@book{a, title={A}, author={Menabrea, Luigi}, translator={King, Ada}, year=1843}"
    assert load(write_site, "{only_mine: true}", bib).note == "1 entry used"


def test_a_volume_that_papers_appeared_in_is_no_publication(write_site: WriteSite) -> None:
    """So DBLP gives proceedings; those that the owner edited, and whole books, are publications."""
    bib = """
        @inproceedings{p1, title={P}, author={King, Ada}, crossref={theirs}}
        @inproceedings{p2, title={Q}, author={King, Ada}, crossref={hers}}
        @inbook{p3, title={R}, author={King, Ada}, crossref={book}}
        @proceedings{theirs, title={NIPS}, editor={Oh, Alice}, year=2023}
        @proceedings{hers, title={Engines}, editor={King, Ada}, year=2022}
        @book{book, title={A Book}, author={Oh, Alice}, year=2021}
        @proceedings{alone, title={ICML}, editor={Oh, Alice}, year=2020}
    """
    loaded = load(write_site, "{}", bib)
    keys = {each.id for each in loaded.site.bibliography.publications}
    assert keys == {"p1", "p2", "p3", "hers", "book", "alone"}
    assert loaded.note == "6 of 7 entries used; 1 volume that others appeared in"


def test_order_is_date_then_priority_then_place(write_site: WriteSite) -> None:
    """Of one date, the higher priority comes first, and then what stands first in the file."""
    bib = "".join(
        f"@misc{{{key}, title={{{key}}}, year={year}, {more}}}"
        for key, year, more in [
            ("first", 2020, ""),
            ("second", 2020, ""),
            ("low", 2020, "priority={1}"),
            ("high", 2020, "priority={20}"),
            ("new", 2021, ""),
        ]
    )
    publications = load(write_site, "{}", bib).site.bibliography.publications
    assert [each.id for each in publications] == ["new", "high", "low", "first", "second"]


def test_slugs_differ_between_entries(write_site: WriteSite) -> None:
    """Entries whose keys give one slug have pages of their own."""
    bib = "@misc{a:b, title={A}} @misc{a/b, title={B}}"
    publications = load(write_site, "{}", bib).site.bibliography.publications
    assert [each.slug for each in publications] == ["a-b", "a-b-2"]


def test_slugs_leave_the_anchors_of_the_list_alone(write_site: WriteSite) -> None:
    """A publication never stands for the heading of a group or for the page itself."""
    keys = ("main", "Main", "y-2020", "G-Books", "by", "yy-2020")
    bib = "".join(f"@misc{{{key}, title={{{key}}}}}" for key in keys)
    publications = load(write_site, "{}", bib).site.bibliography.publications
    slugs = [each.slug for each in publications]
    assert slugs == ["main-2", "Main-3", "y_2020", "G_Books", "by-2", "yy-2020"]


def test_long_keys_have_pages(write_site: WriteSite) -> None:
    """A slug is short enough for the name of a file, and still no other's."""
    bib = f"@misc{{{'k' * 400}, title={{A}}}} @misc{{{'k' * 399}, title={{B}}}}"
    publications = load(write_site, "{}", bib).site.bibliography.publications
    assert [each.slug for each in publications] == ["k" * 100, "k" * 100 + "-2"]


@pytest.mark.parametrize(
    ("settings", "message", "hint"),
    [
        ("{exclude: {keys: [own2]}}", "no entry has the key 'own2'", "did you mean 'own20'?"),
        (
            "{exclude: {types: [artcle]}}",
            "no entry has the type 'artcle'",
            "did you mean 'article'?",
        ),
        (
            "{include: {types: [article], keywords: [engins]}, join: [[own20, x]]}",
            "no entry has the keyword 'engins'",
            "did you mean 'engines'?",
        ),
        ("{join: [[own20, own21]]}", "no entry has the key 'own21'", "did you mean 'own20'?"),
        (
            "{groups: [{title: X, types: [bok]}]}",
            "no entry has the type 'bok'",
            "did you mean 'book'?",
        ),
    ],
)
def test_names_that_no_entry_has_are_told(
    write_site: WriteSite, settings: str, message: str, hint: str
) -> None:
    """A name that is misspelt in the settings is a warning at its place."""
    warning = load(write_site, settings).warnings[0]
    assert (warning.message, warning.hint) == (message, hint)
    assert warning.location is not None
    assert (warning.location.line, warning.severity) == (3, "warning")


@pytest.mark.parametrize(
    ("settings", "message"),
    [
        ("{then_by: year}", "then_by divides by 'year', as group_by does already"),
        ("{group_by: type, then_by: type}", "then_by divides by 'type', as group_by does already"),
        (
            "{group_by: type, groups: [{title: X, types: [book]}]}",
            "group_by has no effect beside groups",
        ),
        ("{groups: [{title: X}]}", "the group 'X' has nothing in it"),
        (
            "{groups: [{title: X, types: [book]}, {title: X, types: [misc]}]}",
            "the group 'X' is listed twice",
        ),
    ],
)
def test_groups_that_cannot_be_meant_are_told(
    write_site: WriteSite, settings: str, message: str
) -> None:
    """Settings that contradict each other, or leave a group empty for ever, are problems."""
    with pytest.raises(ContentError) as told:
        load(write_site, settings)
    [problem] = [each for each in told.value.problems if each.severity == "error"]
    assert problem.message == message
    assert problem.location
    assert problem.location.line == 3


@pytest.mark.parametrize(
    "settings",
    [
        "{group_by: type, then_by: year}",
        "{then_by: type}",
        "{groups: [{title: X, types: [book]}], then_by: year}",
    ],
)
def test_groups_that_can_be_meant_are_not_told(write_site: WriteSite, settings: str) -> None:
    """What is divided twice by different things, and groups of one's own, are no problems."""
    assert not any("group" in each.message for each in load(write_site, settings).warnings)


def test_cv_may_not_name_what_is_left_out(write_site: WriteSite) -> None:
    """A publication that the CV names and the settings leave out is told as that."""
    cv = (
        "basics: {name: Ada}\nwork: [{name: X, publications: [undated]}]\n"
        "site: {publications: {exclude: {keys: [undated]}}}\n"
    )
    site = write_site({"content/cv.yaml": cv, "content/publications.bib": BIB})
    with pytest.raises(ContentError, match="'undated' is left out of the site"):
        load_site(site)
