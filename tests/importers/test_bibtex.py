""".bib files become sites."""

from pathlib import Path

from cvsite.loader.site import load_site
from importing import import_source, write_source

BIB = """% mine
@article{king43, title = {Notes on the {Engine}}, author = {King, Ada and Babbage, Charles},
  journal = {Memoirs}, year = 1843}
@misc{king44, title = {More notes}, author = {Ada King}, year = 1844}
"""


def test_the_file_is_taken_over_as_it_is(tmp_path: Path) -> None:
    """The bibliography stays the same to the byte, and who is author of most of it is the owner."""
    source = write_source(tmp_path, {"mine.bib": BIB})
    report = import_source(source, tmp_path / "site")
    assert (tmp_path / "site/content/publications.bib").read_text("utf-8") == BIB
    assert load_site(tmp_path / "site").site.cv.basics.name == "Ada King"
    assert "the author of 2 of 2 entries" in report.remarks[0]


def test_the_owner_can_be_named(tmp_path: Path) -> None:
    """A .bib file says nobody's, so that the name can be given."""
    source = write_source(tmp_path, {"mine.bib": BIB})
    report = import_source(source, tmp_path / "site", name="Charles Babbage")
    assert load_site(tmp_path / "site").site.cv.basics.name == "Charles Babbage"
    assert not any("guess" in remark for remark in report.remarks)


def test_an_entry_that_cannot_be_read_is_left_out(tmp_path: Path) -> None:
    """A site must load: a damaged entry stands in the list instead, and the others are used."""
    damaged = BIB + "@article{broken, title = {Never closed, year = 1845}\n"
    report = import_source(write_source(tmp_path, {"mine.bib": damaged}), tmp_path / "site")
    assert len(load_site(tmp_path / "site").site.bibliography.publications) == 2
    assert [(note.place, note.name) for note in report.notes] == [("mine.bib:5", "broken")]


def test_files_are_copied(tmp_path: Path) -> None:
    """Files that fields name are copied to where the site finds them; one that is missing is told.

    The field gets another name, so that no link leads nowhere.
    """
    fields = "pdf = {notes.pdf},\n  slides = {gone.pdf}, code = {https://example.org}"
    bib = BIB.replace("journal =", f"{fields},\n  journal =")
    source = write_source(tmp_path / "source", {"mine.bib": bib})
    source.with_name("notes.pdf").write_bytes(b"%PDF-1.4")
    report = import_source(source, tmp_path / "site")
    assert (tmp_path / "site/content/files/papers/notes.pdf").read_bytes() == b"%PDF-1.4"
    assert "slides-missing = {gone.pdf}" in (tmp_path / "site/content/publications.bib").read_text()
    assert [(note.place, note.text) for note in report.notes] == [("mine.bib:4", "gone.pdf")]


DBLP = """@article{DBLP:journals/mem/King43,
  author       = {Ada King 0002 and
                  Charles Babbage},
  title        = {Notes on the Engine},
  journal      = {Memoirs},
  volume       = {abs/1843.00001},
  year         = {1843},
  url          = {https://example.org/2000},
  timestamp    = {Mon, 01 Jan 2024 00:00:00 +0100},
  biburl       = {https://dblp.org/rec/journals/mem/King43.bib},
  bibsource    = {dblp computer science bibliography, https://dblp.org}
}
"""


def test_dblp(tmp_path: Path) -> None:
    """The numbers behind names are left out, and told; all else stays."""
    report = import_source(write_source(tmp_path, {"king.bib": DBLP}), tmp_path / "site")
    assert report.tool == "DBLP"
    written = (tmp_path / "site/content/publications.bib").read_text("utf-8")
    assert written == DBLP.replace("King 0002", "King")
    assert load_site(tmp_path / "site").site.cv.basics.name == "Ada King"
    assert "0002" in report.remarks[-1]
