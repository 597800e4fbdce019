"""A preprint and its published version become one publication, and nothing else does."""

from collections.abc import Callable
from pathlib import Path

import pytest

from cvsite.loader.joining import join_publications
from cvsite.loader.site import LoadedSite, load_site
from cvsite.model.bibliography import BibtexEntry, Publication
from cvsite.model.names import Name
from cvsite.model.settings import PublicationSettings
from cvsite.model.text import Text

WriteSite = Callable[[dict[str, str]], Path]

PREPRINT = """@misc{ada42arxiv, author = {King, Ada}, title = {Notes on the engine: a sketch},
  year = 1842, eprint = {2101.08940}, archiveprefix = {arXiv}, code = {https://x.y/code},
  abstract = {We note.}, selected = {true}}
"""
PUBLISHED = """@article{ada43, author = {King, A.}, title = {Notes on the {Engine} -- A Sketch},
  journal = {Memoirs}, year = 1843, doi = {10.1000/182}}
"""


def load(write_site: WriteSite, bib: str, settings: str = "{}") -> LoadedSite:
    """Load a site of a bibliography, with settings of it."""
    cv = f"basics: {{name: Ada King}}\nsite:\n  publications: {settings}\n"
    return load_site(write_site({"content/cv.yaml": cv, "content/publications.bib": bib}))


def list_ids(loaded: LoadedSite) -> list[tuple[str, ...]]:
    """Give the keys of each publication, that of the entry that leads first."""
    return [(each.id, *each.other_ids) for each in loaded.site.bibliography.publications]


def test_published_version_leads(write_site: WriteSite) -> None:
    """It takes over what the preprint alone has, and keeps all that is its own."""
    loaded = load(write_site, PREPRINT + PUBLISHED)
    [publication] = loaded.site.bibliography.publications
    assert (publication.id, publication.other_ids) == ("ada43", ("ada42arxiv",))
    assert publication.other_slugs == ("ada42arxiv",)
    assert str(publication.issued) == "1843"
    assert publication.abstract == ((Text("We note."),),)
    assert publication.selected
    assert [link.label for link in publication.links] == ["Code", "DOI", "arXiv"]
    assert loaded.warnings == ()


def test_both_keys_and_anchors_stay(write_site: WriteSite) -> None:
    """The CV may name either entry, and links to the preprint's place in the list still work."""
    cv = "basics: {name: Ada}\nwork: [{name: X, publications: [ada42arxiv, ada43]}]\n"
    files = {"content/cv.yaml": cv, "content/publications.bib": PREPRINT + PUBLISHED}
    bibliography = load_site(write_site(files)).site.bibliography
    assert bibliography.get("ada42arxiv") is bibliography.get("ada43")


@pytest.mark.parametrize(
    ("one", "two"),
    [
        (
            "@misc{a, title={One}, eprint={2101.08940}}",
            "@article{b, title={Two}, journal={J}, arxiv={2101.08940v3}}",
        ),
        (
            "@article{a, title={One}, journal={CoRR}, volume={abs/2101.08940}}",
            "@inproceedings{b, title={Two}, booktitle={P}, url={https://arxiv.org/abs/2101.08940}}",
        ),
        (
            "@misc{a, title={One}, publisher={arXiv}, doi={10.48550/ARXIV.2101.08940}}",
            "@article{b, title={Two}, journal={J}, eprint={2101.08940}}",
        ),
        (
            "@unpublished{a, title={One}, doi={10.1/X}}",
            "@article{b, title={Two}, journal={J}, doi={10.1/x}}",
        ),
        ("@misc{a, title={One}, eprint={2101.08940}, related={b}}", "@book{b, title={Two}}"),
        ("@article{a, title={One}, journal={CoRR}}", "@book{b, title={Two}, related={a}}"),
        (
            "@misc{a, title={One}, eprint={2101.08940}}",
            "@book{b, title={Two}, related={a}, relatedtype={preprint}}",
        ),
        (
            "@article{a, title={On the long way}, author={Kőnig, J}, journal={arXiv:2101.1}}",
            "@inproceedings{b, title={On the Long Way}, author={Konig, J.}, booktitle={P}}",
        ),
        (
            "@article{b, title={One}, journal={J}, doi={10.1/x}}",
            "@article{a, title={ONE}, journal={Journal}, doi={10.1/x}}",
        ),
    ],
)
def test_versions_of_one_work(write_site: WriteSite, one: str, two: str) -> None:
    """They have a DOI or an arXiv number in common, or a title, or name each other."""
    for bib in (one + two, two + one):
        assert list_ids(load(write_site, bib)) == [("b", "a")] or bib.startswith(two)
        assert len(list_ids(load(write_site, bib))) == 1
        assert len(list_ids(load(write_site, bib, "{keep_apart: [[a, b]]}"))) == 2


@pytest.mark.parametrize(
    "bib",
    [
        # a conference paper and its journal version, with one preprint between them
        (
            "@article{a, title={One}, journal={J}, eprint={2101.08940}}"
            "@inproceedings{b, title={One}, booktitle={C}, eprint={2101.08940}}"
        ),
        # chapters of a book with its DOI
        (
            "@incollection{a, title={One}, booktitle={B}, doi={10.1/x}}"
            "@incollection{b, title={Two}, booktitle={B}, doi={10.1/x}}"
        ),
        # a translation
        (
            "@unpublished{a, title={One}, related={b}, relatedtype={translationof}}"
            "@book{b, title={Eins}}"
        ),
        # parts that name each other
        (
            "@misc{a, title={Part One}, eprint={2101.00001}, related={b}}"
            "@misc{b, title={Part Two}, eprint={2101.00002}}"
        ),
        # a short title that many works have
        (
            "@misc{a, title={Introduction}, author={Li, X}, eprint={2101.00001}}"
            "@book{b, title={Introduction}, author={Li, X}}"
        ),
        # another first author
        (
            "@misc{a, title={On the long way}, author={Li, X}, eprint={2101.00001}}"
            "@book{b, title={On the long way}, author={Lu, X}}"
        ),
    ],
)
def test_works_of_their_own(write_site: WriteSite, bib: str) -> None:
    """What is alike without being a version of the other stays two publications."""
    assert len(list_ids(load(write_site, bib))) == 2


def test_owner_joins_entries(write_site: WriteSite) -> None:
    """What the settings join is one work whatever it looks like."""
    bib = "@article{a, title={One}, journal={J}} @book{b, title={Two}} @misc{c, title={Three}}"
    assert list_ids(load(write_site, bib, "{join: [[a, c]]}")) == [("a", "c"), ("b",)]


def test_nothing_is_joined_against_the_settings(write_site: WriteSite) -> None:
    """``join_preprints: false`` leaves all entries as they are, and says what looks alike."""
    loaded = load(write_site, PREPRINT + PUBLISHED, "{join_preprints: no}")
    assert len(list_ids(loaded)) == 2
    [warning] = loaded.warnings
    assert warning.message == (
        "the entries 'ada42arxiv' and 'ada43' have the same title and first author"
    )
    assert warning.location is not None
    assert warning.location.line == 4


def test_lookalikes_are_told(write_site: WriteSite) -> None:
    """Two published works of one title are a warning, until the owner says what they are."""
    bib = "".join(
        f"@article{{{key}, title={{On the long way}}, author={{King, Ada}}, journal={{{key}}}}}"
        for key in ("a", "b")
    )
    assert len(load(write_site, bib).warnings) == 1
    assert load(write_site, bib, "{keep_apart: [[a, b]]}").warnings == ()
    assert load(write_site, bib, "{join: [[a, b]]}").warnings == ()


class _Counted(str):
    """Text that counts how often it is asked for, which each comparison of a title does."""

    __slots__ = ()
    reads = 0

    def casefold(self) -> str:
        _Counted.reads += 1
        return super().casefold()


@pytest.mark.parametrize("is_alike", [True, False])
def test_work_grows_with_the_number_of_entries(*, is_alike: bool) -> None:
    """Each title is looked at a fixed number of times, even if thousands are the same."""

    def count_reads(number: int) -> int:
        _Counted.reads = 0
        name = _Counted("King")
        publications = [
            Publication(
                str(place),
                str(place),
                "article",
                (Text(f"A long title {0 if is_alike else place}"),),
                BibtexEntry("unpublished", str(place), (), 1),
                author=(Name(name, "Ada"),),
            )
            for place in range(number)
        ]
        joined = join_publications(publications, PublicationSettings())
        assert len(joined.publications) == (1 if is_alike else number)
        return _Counted.reads

    assert count_reads(2000) == 2 * count_reads(1000)
