"""The page of a publication tells what the line about its venue does not."""

from collections.abc import Callable
from pathlib import Path

import pytest

from cvsite.builder.build import build_site
from cvsite.builder.options import BuildOptions
from page_text import read_text

WriteSite = Callable[[dict[str, str]], Path]


def show(write_site: WriteSite, entry: str) -> str:
    """Build a site of one entry, and give the text of its page."""
    site = write_site({"content/publications.bib": entry})
    build_site(BuildOptions(site, site / "_site"))
    return read_text(site / "_site/publications/a/index.html")


@pytest.mark.parametrize(
    ("date", "shown"),
    [
        ("year = 2018, month = jun", "Date Jun 2018"),
        ("year = 2018, month = {Spring}", "Date Spring 2018"),
        ("date = {2018-22}", "Date Summer 2018"),
        ('year = 2018, month = jul # "--" # aug', "Date Jul–Aug 2018"),
        ("date = {2020-06-05/2020-06-08}", "Date 5–8 Jun 2020"),
    ],
)
def test_date(write_site: WriteSite, date: str, shown: str) -> None:
    """A date that says more than the year is told as a whole, seasons and ranges included."""
    entry = f"@article{{a, author = {{Ray, Ann}}, title = {{A}}, journal = {{J}}, {date}}}\n"
    assert shown in show(write_site, entry)


@pytest.mark.parametrize(
    ("fields", "shown"),
    [
        ("publisher = {Looms}, address = {London}", "Published by Looms, London"),
        ("howpublished = {Blog post}", None),
    ],
)
def test_publisher(write_site: WriteSite, fields: str, shown: str | None) -> None:
    """Who published a work is told with the place; how it was published is in the line above."""
    entry = f"@misc{{a, author = {{Ray, Ann}}, title = {{A}}, year = 2020, {fields}}}\n"
    text = show(write_site, entry)
    assert shown in text if shown else "Published by" not in text
    assert "Looms, 2020" in text or "Blog post, 2020" in text


@pytest.mark.parametrize(
    ("fields", "shown"),
    [
        ("series = {Engines}, number = 14", "Series Engines 14"),
        (r"series = {Engines \& Looms}, volume = {3}", "Series Engines & Looms 3"),
        ("volumes = 2", "Volumes 2"),
        ("origdate = 1843", "First published 1843"),
        ("translator = {Bell, Tom and Babbage, Charles}", "by Tom Bell, Charles Babbage"),
        ("pagetotal = {612}", "Pages 612"),
    ],
)
def test_books(write_site: WriteSite, fields: str, shown: str) -> None:
    """A book has a number in its series, its translators, its volumes and its length."""
    entry = f"@book{{a, author = {{Ray, Ann}}, title = {{A}}, year = 2020, {fields}}}\n"
    assert shown in show(write_site, entry)


@pytest.mark.parametrize(
    ("fields", "shown"),
    [
        ("series = {LNCS}, volume = {62.2}", "Series LNCS 62.2"),
        ("maintitle = {Works}, volume = 2", "Series Works 2"),
        ("eventtitle = {Engine Days}, venue = {London}", "Event Engine Days, London"),
    ],
)
def test_parts_of_books(write_site: WriteSite, fields: str, shown: str) -> None:
    """Of a part of a book is told which volume that is of what, and at what event it was given."""
    entry = (
        f"@inproceedings{{a, author = {{Ray, Ann}}, title = {{A}}, booktitle = {{B}}, {fields}}}\n"
    )
    text = show(write_site, entry)
    assert shown in text
    assert "B 62.2" not in text


@pytest.mark.parametrize(
    ("entry", "shown"),
    [
        ("@artwork{a, howpublished = {Bronze}, location = {London}", "Place London"),
        ("@artwork{a, library = {Tate, inv. 7}", "Held by Tate, inv. 7"),
        ("@patent{a, number = 7, holder = {{Looms \\& Co.}}", "Owned by Looms & Co."),
        ("@software{a, license = {MIT}", "License MIT"),
        ("@inreference{a, booktitle = {Dictionary}, edition = 2", "Edition 2"),
    ],
)
def test_facts_that_few_works_have(write_site: WriteSite, entry: str, shown: str) -> None:
    """Where a picture is, whose a patent is, on what terms software is: nothing is left out."""
    fields = "author = {Ray, Ann}, title = {A}, year = 2020"
    assert shown in show(write_site, f"{entry}, {fields}}}\n")
