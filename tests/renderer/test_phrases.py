"""Titles and words of the CV show their formulas and emphasis wherever they stand."""

import json
import re
from collections.abc import Callable
from pathlib import Path

from cvsite.builder.build import build_site
from cvsite.builder.options import BuildOptions

WriteSite = Callable[[dict[str, str]], Path]

CV = """\
basics: {name: Ada King}
site: {outputs: {pdf: false, cards: false}}
interests: [{name: $p$-adic numbers, keywords: [the *Riemann* hypothesis]}]
education: [{institution: London, thesis: On $q$ and *more*}]
work:
  - name: Engines
    projects: [{name: About $n^2$ wheels, start_date: 1843, publications: [a]}]
awards: [{title: The *Fields* medal, date: 1843}]
talks: [{title: The $k$-th *talk*, date: 1843, slides: "https://example.org/slides"}]
teaching: [{title: Algebra <of> $R$, start_date: 1843}]
grants: [{title: "*Grant* of A & B"}]
supervision: [{name: Jo, topic: On $t$}]
"""
BIB = "@misc{a, title = {A}, author = {Ada King}, year = 1843}"
FORMULA = re.compile(r"<math>.*?<annotation[^>]*>(.*?)</annotation>.*?</math>")


def test_titles_on_pages(write_site: WriteSite) -> None:
    """They are formatted on pages, and plain in what programs read."""
    site = write_site({"content/cv.yaml": CV, "content/publications.bib": BIB})
    build_site(BuildOptions(site, site / "_site"))
    home, experience, paper = (
        FORMULA.sub(r"[\1]", (site / "_site" / path / "index.html").read_text("utf-8"))
        for path in ("", "experience", "publications/a")
    )
    assert "[p]-</span>adic numbers</h3>" in home
    assert "<li>the <em>Riemann</em> hypothesis</li>" in home
    for shown in (
        "<cite>On [q] and <em>more</em></cite>",
        ">About [n^2] wheels</h4>",
        "<p>The <em>Fields</em> medal</p>",
        "[k]-</span>th <em>talk</em></h3>",
        'aria-label="Slides of The k-th talk"',
        "Algebra &lt;of&gt; [R]",
        "<em>Grant</em> of A &amp; B",
        "On [t]",
    ):
        assert shown in experience
    assert ">About [n^2] wheels, Engines</a>" in paper
    assert '"award":["The Fields medal"]' in home
    assert '"knowsAbout":["p-adic numbers","the Riemann hypothesis"]' in home


def test_titles_in_documents(write_site: WriteSite) -> None:
    """The CV as text has them without marks, and resume.json as they are typed."""
    site = write_site({"content/cv.yaml": CV, "content/publications.bib": BIB})
    build_site(BuildOptions(site, site / "_site"))
    text = (site / "_site/cv.txt").read_text("utf-8")
    for shown in ("About n^2 wheels", "The Fields medal", "p-adic numbers", "On q and more"):
        assert shown in text
    resume = json.loads((site / "_site/resume.json").read_text("utf-8"))
    assert resume["awards"][0]["title"] == "The *Fields* medal"
