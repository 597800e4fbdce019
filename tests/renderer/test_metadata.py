"""What the heads of whole pages tell programs, and that no content gets out of its place there."""

import json
import re
from collections.abc import Callable
from html.parser import HTMLParser
from pathlib import Path
from typing import Any

from cvsite.builder.build import build_site
from cvsite.builder.options import BuildOptions
from cvsite.model.page import GROUP_PAGES_FROM
from page_text import read_text

EVIL = "</script><script>alert(1)</script><!--"
CV = f"""\
basics:
  name: Ada King
  label: 'Weaver "of" <algebra> {EVIL}'
  image: ada.svg
  email: ada@example.org
  summary: "Some $x<y$ {EVIL}"
  affiliations: [{{name: 'Engines & Co', department: Looms, url: "https://engines.example"}}]
  profiles:
    - {{network: ORCID, username: 0000-0001-2345-6789}}
    - {{network: Pigeon, username: loft 7}}
interests: [{{name: Engines, keywords: [Looms]}}]
education: [{{institution: Home, start_date: 1830, end_date: 1833}}]
"""
BIB = f"""@article{{a, title = {{On \\verb|{EVIL}|}}, author = {{King, Ada and {{"{EVIL}"}}}},
  journal = {{J "of" <X>}}, year = 1843, abstract = {{{EVIL}}}}}
"""
FILES = {
    "content/cv.yaml": CV,
    "content/publications.bib": BIB,
    "content/files/ada.svg": '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9"/>',
}


class Head(HTMLParser):
    """Gathers the scripts and the tags of a page as a browser sees them."""

    def __init__(self, text: str) -> None:
        super().__init__()
        self.scripts: list[dict[str, str | None]] = []
        self.meta: list[tuple[str, str]] = []
        self.feed(text)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Note a script or a tag for programs."""
        found = dict(attrs)
        if tag == "script":
            self.scripts.append(found)
        if tag == "meta":
            name = found.get("name") or found.get("property") or ""
            self.meta.append((name, found.get("content") or ""))


def build(site: Path, base_url: str | None = "https://ada.example/x") -> Path:
    """Build a site, and give the folder of its output."""
    build_site(BuildOptions(site, site / "_site", base_url))
    return site / "_site"


def read_graph(page: Path) -> list[dict[str, Any]]:
    """Give the linked data of a page, which has one block of it."""
    [block] = re.findall(
        r'<script type="application/ld\+json">(.*?)</script>', page.read_text("utf-8")
    )
    graph: list[dict[str, Any]] = json.loads(block)["@graph"]
    return graph


def test_content_stays_in_its_place(write_site: Callable[[dict[str, str]], Path]) -> None:
    """Hostile text ends no element and adds none; what reads the page gets it as it was."""
    out = build(write_site(FILES))
    for path in out.rglob("*.html"):
        head = Head(path.read_text("utf-8"))
        assert all("src" in each or each["type"] == "application/ld+json" for each in head.scripts)
    [person] = [read_graph(out / "index.html")[0]["mainEntity"]]
    assert person["jobTitle"] == f'Weaver "of" <algebra> {EVIL}'
    tags = Head((out / "publications/a/index.html").read_text("utf-8")).meta
    assert ("citation_journal_title", 'J "of" <X>') in tags


def test_owner(write_site: Callable[[dict[str, str]], Path]) -> None:
    """The homepage is the profile of a person with all that it tells of them."""
    [page] = read_graph(build(write_site(FILES)) / "index.html")
    assert page["@type"] == "ProfilePage"
    person = page["mainEntity"]
    orcid = "https://orcid.org/0000-0001-2345-6789"
    assert person["@id"] == "https://ada.example/x/#me"
    assert person["image"] == "https://ada.example/x/ada.svg"
    assert person["sameAs"] == [orcid]
    assert person["identifier"] == {
        "@type": "PropertyValue",
        "propertyID": "ORCID",
        "value": orcid,
    }
    assert person["knowsAbout"] == ["Engines", "Looms"]
    assert person["affiliation"][0]["department"]["name"] == "Looms"
    assert person["alumniOf"] == [{"@type": "EducationalOrganization", "name": "Home"}]
    assert "email" not in person


def test_card_of_an_owner_without_profiles(write_site: Callable[[dict[str, str]], Path]) -> None:
    """The homepage alone claims its own address, by which programs know whose card is on it."""
    out = build(write_site({"content/cv.yaml": "basics: {name: Ada King}\n"}))
    claim = '<link rel="me" href="https://ada.example/x/">'
    pages = {path: claim in path.read_text("utf-8") for path in out.rglob("*.html")}
    assert [path for path, claims in pages.items() if claims] == [out / "index.html"]


def test_owner_where_pages_are_shared(write_site: Callable[[dict[str, str]], Path]) -> None:
    """The homepage names the parts of the owner's name, and holds all that is told of them."""
    text = (build(write_site(FILES)) / "index.html").read_text("utf-8")
    meta = Head(text).meta
    assert ("profile:first_name", "Ada") in meta
    assert ("profile:last_name", "King") in meta
    [card] = re.findall(r'<div class="h-card">(.*)</div>\s*</main>', text, re.DOTALL)
    assert 'class="body prose p-note"' in card


def test_group(write_site: Callable[[dict[str, str]], Path]) -> None:
    """The page of a group is a collection of what stands on it."""
    bib = "".join(
        f"@misc{{k{number}, title = {{T{number}}}, year = {2000 + number % 150}}}\n"
        for number in range(GROUP_PAGES_FROM)
    )
    out = build(write_site({"content/publications.bib": bib}))
    listing, _ = read_graph(out / "publications/by/2000/index.html")
    address = "https://ada.example/x/publications"
    assert listing["@type"] == "CollectionPage"
    assert listing["hasPart"] == [{"@id": f"{address}/k{each}/"} for each in (0, 150)]


def test_pages_below_the_homepage(write_site: Callable[[dict[str, str]], Path]) -> None:
    """Nested pages tell the way to them, and the list its parts."""
    out = build(write_site(FILES))
    listing, way = read_graph(out / "publications/index.html")
    assert listing["@type"] == "CollectionPage"
    assert listing["hasPart"] == [{"@id": "https://ada.example/x/publications/a/"}]
    assert [item["name"] for item in way["itemListElement"]] == ["Ada King", "Publications"]
    work, way = read_graph(out / "publications/a/index.html")
    assert work["author"][0]["@id"] == "https://ada.example/x/#me"
    assert [item["item"] for item in way["itemListElement"]] == [
        "https://ada.example/x/",
        "https://ada.example/x/publications/",
        "https://ada.example/x/publications/a/",
    ]


def test_address_is_not_known(write_site: Callable[[dict[str, str]], Path]) -> None:
    """Nothing that needs a full address is there without one."""
    out = build(write_site(FILES), None)
    for path in out.rglob("*.html"):
        text = path.read_text("utf-8")
        assert "https://ada.example" not in text
        assert "None" not in text.replace("None of", "")
    [page] = read_graph(out / "index.html")
    assert page["mainEntity"]["name"] == "Ada King"
    assert "@id" not in page["mainEntity"]


def test_titles_that_are_the_same(write_site: Callable[[dict[str, str]], Path]) -> None:
    """Two works of one title have pages of different titles and descriptions."""
    bib = "".join(
        f"@article{{k{year}, title = {{T}}, author = {{Li, Bo}}, journal = {{J}}, year = {year}}}\n"
        for year in (2019, 2020)
    )
    out = build(write_site({"content/publications.bib": bib}))
    heads = [path.read_text("utf-8") for path in out.glob("publications/*/index.html")]
    titles = {re.findall(r"<title>(.*?)</title>", head)[0] for head in heads}
    assert titles == {"T (J 2019) · Ada King", "T (J 2020) · Ada King"}


def test_work_that_is_not_accepted(write_site: Callable[[dict[str, str]], Path]) -> None:
    """Work that was only sent to a venue makes no page newer, and never seems to be out."""
    fields = "title = {T}, author = {King, Ada}, year = 2026, pubstate = {submitted}"
    entry = f"@inproceedings{{b, {fields}, booktitle = {{ICML}}, selected = {{true}}}}\n"
    out = build(write_site({**FILES, "content/publications.bib": BIB + entry}))
    dates = re.findall("<lastmod>(.*)</lastmod>", (out / "sitemap.xml").read_text("utf-8"))
    assert set(dates) == {"1830-01-01", "1843-01-01"}
    assert len(dates) == len(list(out.rglob("index.html")))
    assert "Submitted to ICML, 2026 In submission" in read_text(out / "publications/b/index.html")
    assert "Submitted to ICML, 2026 In submission" in read_text(out / "publications/index.html")


def test_no_two_pages_have_one_title(write_site: Callable[[dict[str, str]], Path]) -> None:
    """Two works with one title and one venue, or one that stands twice, go by their slugs."""
    entry = "@article{{{0}, title={{Preface}}, author={{King, Ada}}, journal={{J}}, year=1843}}\n"
    bib = "".join(map(entry.format, ("a", "b")))
    out = build(write_site({**FILES, "content/publications.bib": bib}))
    texts = [(out / f"publications/{slug}/index.html").read_text("utf-8") for slug in "ab"]
    heads = [re.findall(r'<title>.*?</title>|<meta name="description".*?>', each) for each in texts]
    assert all("[a]" in each for each in heads[0])
    assert not set(heads[0]) & set(heads[1])
