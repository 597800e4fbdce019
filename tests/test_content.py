"""The site in ``content/`` states every fact of its owner's CV, and nothing that is private."""

import re
from pathlib import Path

import pytest
import yaml

from cvsite.builder.build import build_site
from cvsite.builder.options import BuildOptions
from page_text import read_links, read_text

ROOT = Path(__file__).parents[1]

CV = yaml.safe_load(Path(__file__).with_name("content_facts.yaml").read_text("utf-8"))
PUBLICATIONS: dict[str, list[str]] = CV["publications"]
FACTS: dict[str, list[str]] = {
    "index.html": CV["owner"]
    + CV["interests"]
    + CV["education"]
    + CV["awards"]
    + [facts[0] for facts in PUBLICATIONS.values()],
    "experience/index.html": CV["appointments"] + CV["education"] + CV["awards"],
    "publications/index.html": [fact for facts in PUBLICATIONS.values() for fact in facts],
    **{f"publications/{key}/index.html": facts for key, facts in PUBLICATIONS.items()},
}
LINKS = {
    "index.html": ["https://github.com/billysx"],
    "experience/index.html": [
        "https://bair.berkeley.edu/",
        "https://alvarezlopezjosem.github.io/",
        "https://people.eecs.berkeley.edu/~keutzer/",
        "https://www.stat.berkeley.edu/~mmahoney/",
        "../publications/yu2022unified/",
        "../publications/yu2022hessian/",
        "../publications/yu2022meta/",
    ],
    "publications/yu2022unified/index.html": [
        "https://openreview.net/forum?id=9jsZiUgkCZP",
        "https://openreview.net/pdf?id=9jsZiUgkCZP",
        "https://arxiv.org/abs/2203.08243",
        "https://github.com/VITA-Group/UVC",
        "https://tianlong-chen.github.io/",
        "https://jiayishen.netlify.app/",
        "https://cs.gmu.edu/~jtan8/",
        "http://senyang.info/",
        "https://jiliu-ml.org/",
    ],
    "publications/yu2022hessian/index.html": [
        "https://arxiv.org/abs/2101.08940",
        "https://github.com/yaozhewei/HAP",
        "https://yaozhewei.github.io/",
        "http://amirgholami.org/",
        "https://dong-zhen.com/",
    ],
    "publications/yu2022meta/index.html": [
        "https://arxiv.org/abs/2207.13670",
        "https://realpasu.github.io/",
        "https://flyywh.github.io/",
    ],
    "publications/liu2022regularizing/index.html": [
        "https://arxiv.org/abs/2208.05924",
        "https://www.cis.pku.edu.cn/jzyg/szdw/lt.htm",
    ],
}


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Build the site of ``content/``."""
    out = tmp_path_factory.mktemp("content") / "site"
    report = build_site(BuildOptions(ROOT, out))
    assert not report.warnings
    return out


@pytest.mark.parametrize("page", FACTS)
def test_page_states_every_fact(site: Path, page: str) -> None:
    """Each fact of the CV is on its page, in the words of the CV."""
    text = read_text(site / page)
    assert [fact for fact in FACTS[page] if str(fact) not in text] == []


@pytest.mark.parametrize("page", LINKS)
def test_page_has_every_link(site: Path, page: str) -> None:
    """The owner's profile, colleagues, papers and codes are linked where they are named."""
    links = {address for address, _ in read_links(site / page)}
    assert [link for link in LINKS[page] if link not in links] == []


def test_owner_is_marked_in_each_publication(site: Path) -> None:
    """The owner's name stands out among the authors of each paper."""
    for key in PUBLICATIONS:
        html = (site / "publications" / key / "index.html").read_text("utf-8")
        assert re.search(r"<strong[^>]*>Shixing Yu</strong>", html), key


def test_equal_contribution_is_explained(site: Path) -> None:
    """Where stars stand behind names, the page says what they mean; elsewhere it does not."""
    for key, facts in PUBLICATIONS.items():
        text = read_text(site / "publications" / key / "index.html").lower()
        assert ("equal contribution" in text) == ("*" in facts[1]), key


def test_nothing_private_is_in_any_file(site: Path) -> None:
    """No file has the phone number, or the e-mail address in a form that harvesters look for."""
    for path in site.rglob("*"):
        if path.is_file():
            data = path.read_bytes()
            assert b"737-288" not in data, path
            assert b"shixingyu@" not in data, path
            assert b"shixingyu&#64;" not in data, path


def test_phone_number_is_not_in_the_repository() -> None:
    """The committed CV has no phone number: a public repository shows ``content/``."""
    committed = yaml.safe_load((ROOT / "content" / "cv.yaml").read_text("utf-8"))
    assert "phone" not in committed["basics"]
