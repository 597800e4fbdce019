"""The Atom feed of news and publications."""

from collections.abc import Callable
from pathlib import Path
from xml.etree import ElementTree as ET

from cvsite.builder.build import build_site
from cvsite.builder.options import BuildOptions

ATOM = "{http://www.w3.org/2005/Atom}"
CV = """\
basics: {name: Ada <King> & Co}
news:
  - {date: 2024-05, text: "A *newer* [one](talk.txt) ]]> <b>"}
  - {date: 2024-05, text: An older one}
  - {date: 2020, text: "旧闻"}
"""
BIB = """@article{a, title = {T & <U>}, author = {King, Ada}, year = 2022, abstract = {It is so.}}
@unpublished{b, title = {Not yet}, author = {King, Ada}, pubstate = {submitted}}
"""
FILES = {
    "content/cv.yaml": CV,
    "content/publications.bib": BIB,
    "content/files/talk.txt": "talk",
}


def build(site: Path, base_url: str | None) -> Path:
    """Build a site, and give the folder of its output."""
    build_site(BuildOptions(site, site / "_site", base_url))
    return site / "_site"


def test_entries(write_site: Callable[[dict[str, str]], Path]) -> None:
    """News and dated publications stand in one order, newest first, each with an id that stays."""
    out = build(write_site(FILES), "https://ada.example/x")
    feed = ET.fromstring((out / "feed.xml").read_bytes())  # noqa: S314 - it was written here
    entries = feed.findall(f"{ATOM}entry")
    told = [[entry.findtext(f"{ATOM}{tag}") for tag in ("id", "updated")] for entry in entries]
    assert told == [
        ["https://ada.example/x/#news-2024-05-2", "2024-05-01T00:00:00Z"],
        ["https://ada.example/x/#news-2024-05", "2024-05-01T00:00:00Z"],
        ["https://ada.example/x/publications/a/", "2022-01-01T00:00:00Z"],
        ["https://ada.example/x/#news-2020", "2020-01-01T00:00:00Z"],
    ]
    assert feed.findtext(f"{ATOM}updated") == "2024-05-01T00:00:00Z"
    assert feed.findtext(f"{ATOM}author/{ATOM}name") == "Ada <King> & Co"
    html = entries[0].findtext(f"{ATOM}content") or ""
    assert '<a href="https://ada.example/x/talk.txt">one</a> ]]&gt; &lt;b&gt;' in html
    assert entries[2].findtext(f"{ATOM}title") == "T & <U>"
    assert entries[2].findtext(f"{ATOM}summary") == "It is so."
    assert entries[3].findtext(f"{ATOM}title") == "旧闻"


def test_entries_name_their_authors(write_site: Callable[[dict[str, str]], Path]) -> None:
    """What others made is never told as the owner's; what is short of an abstract has its venue."""
    entries = {
        "editor = {Li, Bo}, booktitle = {B}": ("Bo Li", "B 2022"),
        "publisher = {P}": ("P", "P, 2022"),
        "note = {N}": ("Anonymous", "2022"),
    }
    for fields, told in entries.items():
        bib = f"@misc{{a, title = {{T}}, year = 2022, {fields}}}"
        site = write_site({"content/publications.bib": bib})
        out = build(site, "https://ada.example")
        feed = ET.fromstring((out / "feed.xml").read_bytes())  # noqa: S314 - it was written here
        [entry] = feed.findall(f"{ATOM}entry")
        tags = (f"{ATOM}author/{ATOM}name", f"{ATOM}summary")
        assert tuple(entry.findtext(tag) for tag in tags) == told


def test_pages_lead_to_the_feed(write_site: Callable[[dict[str, str]], Path]) -> None:
    """Readers find the feed from every page."""
    out = build(write_site(FILES), "https://ada.example")
    page = (out / "publications" / "a" / "index.html").read_text("utf-8")
    assert '<link rel="alternate" href="../../feed.xml" type="application/atom+xml"' in page


def test_no_feed(write_site: Callable[[dict[str, str]], Path]) -> None:
    """Without the address of the site there is no feed, and no link to it."""
    out = build(write_site(FILES), None)
    assert not (out / "feed.xml").exists()
    assert "feed.xml" not in (out / "index.html").read_text("utf-8")


def test_nothing_to_tell(write_site: Callable[[dict[str, str]], Path]) -> None:
    """An empty feed is not made."""
    out = build(write_site({}), "https://ada.example")
    assert not (out / "feed.xml").exists()
    assert "feed.xml" not in (out / "index.html").read_text("utf-8")
