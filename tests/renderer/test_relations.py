"""Pages of publications lead to each other, to their groups, and to the work they came out of."""

import re
from collections.abc import Callable
from pathlib import Path

from cvsite.builder.build import build_site
from cvsite.builder.options import BuildOptions

WriteSite = Callable[[dict[str, str]], Path]

BIB = """\
@article{new, title = {New}, year = 2021, related = {old}}
@article{mid, title = {Mid}, year = 2020}
@article{old, title = {Old}, year = 2019}
"""

WORK = """\
basics: {name: A}
work:
  - name: Institute
    position: Fellow
    start_date: 2019
    publications: [mid]
    projects: [{name: Engines, publications: [mid, new]}]
"""


def build(site: Path) -> Path:
    """Build a site, and give the folder of it."""
    build_site(BuildOptions(site, site / "_site"))
    return site / "_site"


def list_links(page: Path, start: str) -> list[tuple[str, str]]:
    """Give the links, with their texts, of the element that starts with some text."""
    text = page.read_text("utf-8")
    tag = start[1:].split(maxsplit=1)[0]
    found = re.findall(rf"{start}.*?</{tag}>", text, re.DOTALL)
    return [
        (target, re.sub("<.*?>", "", words))
        for target, words in re.findall(r'href="(.*?)">(.*?)</a>', "".join(found))
    ]


def test_neighbors_are_those_of_the_list(write_site: WriteSite) -> None:
    """Each page leads to the publication above it in the list and to the one below."""
    built = build(write_site({"content/publications.bib": BIB}))
    links = [
        list_links(built / "publications" / slug / "index.html", '<nav class="neighbors"')
        for slug in ("new", "mid", "old")
    ]
    assert links == [
        [("../mid/", "Next Mid")],
        [("../new/", "Previous New"), ("../old/", "Next Old")],
        [("../mid/", "Previous Mid")],
    ]


def test_related_publications_lead_to_each_other(write_site: WriteSite) -> None:
    """What an entry names as related is linked from its page, and leads back."""
    built = build(write_site({"content/publications.bib": BIB})) / "publications"
    start = '<section class="section beside relations"'
    assert list_links(built / "new" / "index.html", start) == [("../old/", "Old")]
    assert list_links(built / "old" / "index.html", start) == [("../new/", "New")]
    assert list_links(built / "mid" / "index.html", start) == []


def test_work_and_its_publications_lead_to_each_other(write_site: WriteSite) -> None:
    """A publication's page leads to the work that it came out of, and the work to it."""
    built = build(write_site({"content/cv.yaml": WORK, "content/publications.bib": BIB}))
    start = '<section class="section beside relations"'
    assert list_links(built / "publications" / "mid" / "index.html", start) == [
        ("../../experience/#work-1", "Fellow, Institute"),
        ("../../experience/#work-1-1", "Engines, Institute"),
    ]
    page = (built / "experience" / "index.html").read_text("utf-8")
    experience, _, _ = page.partition("paper-only")
    assert 'id="work-1-1"' in experience
    assert experience.count('href="../publications/mid/"') == 2


def test_hidden_work_is_not_linked(write_site: WriteSite) -> None:
    """Where the experience page shows no appointments, nothing leads to them."""
    cv = f"{WORK}awards: [{{title: B, date: 2020}}]\nsite: {{sections: {{experience: [awards]}}}}\n"
    built = build(write_site({"content/cv.yaml": cv, "content/publications.bib": BIB}))
    assert "#work" not in (built / "publications" / "mid" / "index.html").read_text("utf-8")


def write_bib(total: int) -> str:
    """Write a bibliography of some entries from three years."""
    return "".join(
        f"@article{{a{number}, title = {{Title {number}}}, year = {2000 + number % 3}}}\n"
        for number in range(total)
    )


def test_groups_of_a_long_list_have_pages(write_site: WriteSite) -> None:
    """From 300 publications on each group has a page, and the whole list leads to it."""
    built = build(write_site({"content/publications.bib": write_bib(300)})) / "publications"
    whole = (built / "index.html").read_text("utf-8")
    assert whole.count('<li class="publication') == 300
    assert '<h2 class="when" id="y-2001"><a href="by/2001/">2001</a></h2>' in whole
    page = built / "by" / "2001" / "index.html"
    text = page.read_text("utf-8")
    assert text.count('<li class="publication') == 100
    assert "<h1>Publications: 2001</h1>" in text
    assert 'href="../../#y-2001"' in text
    assert list_links(page, '<nav class="neighbors"') == [
        ("../2002/", "Previous 2002"),
        ("../2000/", "Next 2000"),
    ]


def test_groups_of_a_short_list_have_none(write_site: WriteSite) -> None:
    """A list of fewer stays on one page."""
    built = build(write_site({"content/publications.bib": write_bib(299)})) / "publications"
    assert not (built / "by").exists()
    assert 'href="by/' not in (built / "index.html").read_text("utf-8")
