"""Titles that differ by a slip look alike; those that differ in what they say do not."""

from collections.abc import Callable
from pathlib import Path

import pytest

from cvsite.loader.lookalikes import is_near
from cvsite.loader.site import load_site

WriteSite = Callable[[dict[str, str]], Path]


@pytest.mark.parametrize(
    ("one", "two"),
    [
        ("near duplicates of a long title", "near duplicate of a long title"),
        ("pre training of deep models", "pretraining of deep models"),
        ("the engine of the mind", "engine of mind"),
        ("image recogntion with nets", "image recognition with nets"),
        ("regularisation of nets", "regularization of nets"),
    ],
)
def test_slips(one: str, two: str) -> None:
    """A plural, a space, an article or a typing error makes no other title."""
    assert is_near(one, two)
    assert is_near(two, one)


@pytest.mark.parametrize(
    ("one", "two"),
    [
        ("the long way part i", "the long way part ii"),
        ("notes of the volume xviii", "notes of the volume xxiii"),
        ("a study of drugs in mice", "a study of drugs in rice"),
        ("even numbers and symmetric groups", "even numbers and asymmetric groups"),
        ("results of challenge2015", "results of challenge2016"),
        ("survey of learning for vision", "survey of learning for speech"),
        ("上海城市交通研究报告一", "上海城市交通研究报告二"),
        ("on the long way", "on the long way home"),
    ],
)
def test_other_titles(one: str, two: str) -> None:
    """A number, another word or the begin of a word may be all that two titles differ in."""
    assert not is_near(one, two)


def list_warnings(write_site: WriteSite, bib: str, settings: str = "{}") -> list[str]:
    """Give the warnings about a bibliography."""
    cv = f"basics: {{name: Ada King}}\nsite:\n  publications: {settings}\n"
    files = {"content/cv.yaml": cv, "content/publications.bib": bib}
    return [each.message for each in load_site(write_site(files)).warnings]


def test_near_titles_are_told(write_site: WriteSite) -> None:
    """The owner says whether they are one work."""
    bib = (
        "@article{a, title={Near duplicates of a long title}, author={King, Ada}, journal={J}}"
        "@article{m, title={Some other title of hers}, author={King, Ada}, journal={J}}"
        "@article{b, title={Near {Duplicate} of a long title}, author={King, A.}, journal={K}}"
    )
    told = "the entries 'a' and 'b' have nearly the same title, and the same first author"
    assert list_warnings(write_site, bib) == [told]
    assert list_warnings(write_site, bib, "{keep_apart: [[a, b]]}") == []


@pytest.mark.parametrize(("entry_type", "count"), [("article", 1), ("incollection", 0)])
def test_one_doi_is_told(write_site: WriteSite, entry_type: str, count: int) -> None:
    """Two works have no DOI in common, but chapters have that of their book."""
    bib = "".join(
        f"@{entry_type}{{{title}, title={{{title}}}, author={{King, Ada}}, doi={{{doi}}},"
        f" journal={{J}}, booktitle={{B}}}}"
        for title, doi in (("One", "10.1/ABC"), ("Two", "https://doi.org/10.1/abc"))
    )
    told = "the entries 'One' and 'Two' have one DOI and different titles"
    assert list_warnings(write_site, bib) == [told] * count


def test_unknown_relatives_are_told(write_site: WriteSite) -> None:
    """A key in ``related`` that no entry has is most likely a typing error."""
    bib = (
        "@book{a, title={A}, author={King, Ada}, related={bee}}"
        "@book{b, title={B}, author={King, Ada}}"
    )
    told = "there is no entry 'bee', which 'a' is related to"
    assert list_warnings(write_site, bib) == [told]
