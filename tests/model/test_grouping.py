"""Publications are listed in groups, each publication in one."""

from dataclasses import replace

import pytest

from cvsite.model.bibliography import BibtexEntry, Publication
from cvsite.model.dates import PartialDate
from cvsite.model.grouping import group_publications, list_in_order
from cvsite.model.settings import PublicationGrouping, PublicationSettings
from cvsite.model.text import Text

Rows = list[tuple[str, str, str]]


def make(key: str, entry_type: str, item_type: str, *keywords: str) -> Publication:
    """Give a publication."""
    source = BibtexEntry(entry_type, key, (), 1)
    title = (Text(key),)
    return Publication(
        key, key, item_type, title, source, keyword=keywords, issued=PartialDate(2020)
    )


PUBLICATIONS = (
    make("talk", "misc", "speech"),
    make("paper", "inproceedings", "paper-conference", "C++", "Engines"),
    make("article", "article", "article-journal", "engines"),
    make("preprint", "unpublished", "manuscript", "C"),
)


@pytest.mark.parametrize(
    ("settings", "rows"),
    [
        ({}, [("2020", "y-2020", "talk paper article preprint")]),
        (
            {"group_by": "type"},
            [
                ("Journal articles", "g-journal-articles", "article"),
                ("Conference papers", "g-conference-papers", "paper"),
                ("Preprints and manuscripts", "g-preprints-and-manuscripts", "preprint"),
                ("Other publications", "g-other-publications", "talk"),
            ],
        ),
        (
            {"group_by": "keyword"},
            [
                ("C", "g-c-2", "preprint"),
                ("C++", "g-c", "paper"),
                ("engines", "g-engines", "article"),
                ("Other publications", "g-other-publications", "talk"),
            ],
        ),
        (
            {
                "groups": (
                    PublicationGrouping(title="Machines", keywords=("engines",)),
                    PublicationGrouping(title="Rest", types=("misc", "manuscript")),
                )
            },
            [
                ("Machines", "g-machines", "paper article"),
                ("Rest", "g-rest", "talk preprint"),
            ],
        ),
    ],
)
def test_groups(settings: dict[str, object], rows: Rows) -> None:
    """By year, type or keyword, or in the owner's own groups; anchors differ."""
    groups = group_publications(PUBLICATIONS, PublicationSettings.model_validate(settings))
    assert [
        (group.title, group.anchor, " ".join(each.id for each in group.publications))
        for group in groups
    ] == rows


def test_groups_are_divided_in_turn() -> None:
    """A group may be divided again; its parts have anchors that no group has."""
    settings = PublicationSettings(group_by="keyword", then_by="type")
    groups = group_publications(PUBLICATIONS, settings)
    parts = [part for group in groups for part in group.groups]
    assert [part.anchor for part in parts] == [
        "g-c-2--preprints-and-manuscripts",
        "g-c--conference-papers",
        "g-engines--journal-articles",
        "g-other-publications--other-publications",
    ]
    assert sorted(each.id for part in parts for each in part.publications) == sorted(
        each.id for each in PUBLICATIONS
    )


def test_the_order_is_that_of_the_list() -> None:
    """Publications follow each other as they stand on the page."""
    settings = PublicationSettings(group_by="year", then_by="type")
    listed = list_in_order(group_publications(PUBLICATIONS, settings))
    assert [each.id for each in listed] == ["article", "paper", "preprint", "talk"]


def test_titles_of_any_script_name_a_page() -> None:
    """The slug of a group keeps letters of all scripts, is never empty and never too long."""
    titles = ("机器学习", "!!!", "x" * 300)
    rows = tuple(
        PublicationGrouping(title=title, types=(kind,))
        for title, kind in zip(titles, ("misc", "article", "inproceedings"), strict=True)
    )
    groups = group_publications(PUBLICATIONS, PublicationSettings(groups=rows))
    assert [each.slug for each in groups] == [
        "机器学习",
        "group",
        "x" * 60,
        "other-publications",
    ]


def test_groups_of_work_under_way_name_its_stage() -> None:
    """The stage is told by the heading, and so by those of the parts; a year tells none."""
    submitted = replace(PUBLICATIONS[1], issued=None, status="submitted")
    settings = PublicationSettings(then_by="type")
    groups = group_publications((submitted, PUBLICATIONS[0]), settings)
    assert [(group.title, group.status, group.groups[0].status) for group in groups] == [
        ("In submission", "submitted", "submitted"),
        ("2020", None, None),
    ]
