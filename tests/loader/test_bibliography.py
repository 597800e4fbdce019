"""The .bib files of a site are read together."""

from collections.abc import Callable
from pathlib import Path

import pytest

from cvsite.errors import ContentError
from cvsite.loader.site import load_site
from cvsite.markup.plain import write_plain

WriteSite = Callable[[dict[str, str]], Path]


def test_all_files_of_the_content_are_read(write_site: WriteSite) -> None:
    """They know each other's macros and entries, and are read by name."""
    site = write_site(
        {
            "content/b.bib": "@article{b, title={B}, journal=j, year=1843, author={King, Ada}}\n"
            "@inproceedings{c, title={C}, crossref={p}, year=1843, author={King, Ada}}\n",
            "content/a.bib": "@string{j = {Journal}}\n"
            "@proceedings{p, title={Proc.}, year=1843, editor={King, Ada}}\n",
        }
    )
    loaded = load_site(site)
    titles = {each.id: each.container_title for each in loaded.site.bibliography.publications}
    assert list(titles) == ["p", "b", "c"]
    assert [write_plain(titles[key]) for key in ("b", "c")] == ["Journal", "Proc."]
    assert loaded.warnings == ()
    assert loaded.note == "3 entries used"


def test_key_of_two_files_is_told(write_site: WriteSite) -> None:
    """Both entries are shown, and the second is told with the place of the first."""
    entry = "@misc{k, title={%s}, author={King, Ada}}\n"
    site = write_site({"content/a.bib": entry % "A", "content/b.bib": entry % "B"})
    loaded = load_site(site)
    assert [each.slug for each in loaded.site.bibliography.publications] == ["k", "k-2"]
    [warning] = loaded.warnings
    assert warning.message == f"the key 'k' is used before, in {site}/content/a.bib:1"


def test_keys_of_one_address_are_told(write_site: WriteSite) -> None:
    """Keys that differ in nothing that an address can hold get a number, with a warning."""
    bib = (
        "@misc{king:a, title={A}, author={King, Ada}}\n@misc{King/a, title={B}, author={King, Ada}}"
    )
    loaded = load_site(write_site({"content/publications.bib": bib}))
    assert [each.slug for each in loaded.site.bibliography.publications] == ["king-a", "King-a-2"]
    [warning] = loaded.warnings
    assert warning.message == (
        "the keys 'king:a' and 'King/a' are the same in the address of a page"
    )


def test_what_is_hidden_and_joined_is_counted(write_site: WriteSite) -> None:
    """The note tells what the settings leave out, and what stands in one publication."""
    cv = "basics: {name: Ada King}\nsite: {publications: {only_mine: true, join: [[a, b]]}}\n"
    bib = (
        "@misc{a, title={A}, author={King, Ada}}\n@misc{b, title={B}, author={King, Ada}}\n"
        "@misc{c, title={C}, author={Babbage, C.}}\n"
    )
    loaded = load_site(write_site({"content/cv.yaml": cv, "content/publications.bib": bib}))
    assert loaded.note == (
        "2 of 3 entries used; 1 hidden by site.publications; 1 of them joined to the same work"
    )


def test_unreadable_file_is_told(write_site: WriteSite) -> None:
    """A folder that is called like a bibliography is a problem, not a crash."""
    site = write_site({"content/odd.bib/file.txt": ""})
    with pytest.raises(ContentError, match=r"odd\.bib: this cannot be read: Is a directory"):
        load_site(site)
