"""The CV with all publications as Markdown and as plain text."""

import re
from collections.abc import Callable, Iterator
from html import unescape
from pathlib import Path

import pytest
from markdown_it import MarkdownIt

from cvsite.builder.export import export_site
from cvsite.builder.options import BuildOptions
from cvsite.loader.site import load_site
from cvsite.markup.plain import write_plain
from cvsite.model.dates import PartialDate
from cvsite.model.record import Record
from cvsite.model.shown import EXPERIENCE_SECTIONS
from cvsite.model.text import RichText

ROOT = Path(__file__).parents[2]
COMPLETE = ROOT / "tests" / "sites" / "complete"
FORMATS = ("markdown", "text")

GAPS = re.compile(
    r"[,:;] *$|^\s*[,.;:(]|\(\)|\.\.|  $|None|, ,| \.|Empty|\n{4}", flags=re.MULTILINE
)
"""What is left where something was to stand beside something."""

WriteSite = Callable[[dict[str, str]], Path]


def export(site: Path, name: str, base_url: str | None = "https://ada.example") -> str:
    """Give a site in a format."""
    return export_site(BuildOptions(site, site / "_site", base_url), name).data.decode()


def list_facts(value: object) -> Iterator[str]:
    """Give all that is told in a record, in words as a reader finds them."""
    match value:
        case Record():
            for name in type(value).model_fields:
                if name != "publications":  # keys
                    yield from list_facts(getattr(value, name))
        case tuple():
            for each in value:
                yield from list_facts(each)
        case RichText():
            for block in value.blocks:
                yield from write_plain(getattr(block, "children", ())).split("; see")[:1]
        case PartialDate():
            yield str(value.year)
        case str() if "/" not in value or value.startswith("http"):
            yield value


@pytest.mark.parametrize("name", FORMATS)
def test_every_field_is_told(copy_site: Callable[[Path], Path], name: str) -> None:
    """Nothing that a section of the CV says is missing."""
    site = copy_site(COMPLETE)
    cv = load_site(site).site.cv
    text = export(site, name)
    if name == "markdown":
        html = MarkdownIt("commonmark").render(text)
        hrefs = " ".join(re.findall(r'href="([^"]*)"', html))
        text = unescape(f"{re.sub('<[^>]*>', '', html)} {hrefs}").replace("$", "")
    text += re.sub(" <http[^>]*>", "", text)
    records = [getattr(cv, section) for section in (*EXPERIENCE_SECTIONS, "interests", "news")]
    own = tuple(section for section in cv.sections if section.entries)
    facts = list(list_facts((*records, own)))
    assert len(facts) > 100
    assert [fact for fact in facts if fact not in text] == []


def test_plain_text(write_site: WriteSite) -> None:
    """A paragraph is a line, dates stand last, and addresses have lines of their own."""
    cv = """\
basics:
  name: Ada King
  label: Analyst
  email: ada@example.org
  phone: "7946"
  affiliations: [{name: Royal Society, department: Engines}]
  profiles: [{network: GitHub, username: ada}]
  summary: "One *long* [text](https://example.org).\\n\\n- a\\n- b"
work:
  - name: Engines Ltd
    position: Analyst
    url: https://engines.example
    start_date: 1842-06
    projects: [{name: Notes, start_date: 1842, end_date: 1843, highlights: ["About $x^2$."]}]
awards: [{title: Prize, date: [1841, 1842], awarder: Guild, summary: top 5 %}]
"""
    bib = """\
@article{a, title = {On {Engines}}, author = {King, Ada and Babbage, C.}, journal = {Memoirs},
  volume = 3, year = 1843, doi = {10.1/x}, award = {Best}}
@misc{b, title = {Why?}, author = {King, Ada}, pubstate = {submitted}}
"""
    site = write_site({"content/cv.yaml": cv, "content/publications.bib": bib})
    assert export(site, "text") == (
        """\
Ada King
Analyst
Engines, Royal Society
ada [at] example.org
ada.example <https://ada.example>
GitHub: ada <https://github.com/ada>


About

One long text <https://example.org>.

- a
- b


Publications

In submission

[1] Ada King. Why?

1843

[2] Ada King and C. Babbage. On Engines. Memoirs 3, 1843. Best.
    DOI <https://doi.org/10.1/x>


Appointments

Analyst
Engines Ltd <https://engines.example> (Jun 1842 – present)

Notes
1842 – 1843
- About x^2.


Awards and honors

- Prize, Guild · top 5 % (1841, 1842)
"""
    )


def test_markdown(write_site: WriteSite) -> None:
    """Headings, lists and links are Markdown, and text is text."""
    cv = """\
basics: {name: Ada *King*, email: ada@example.org, summary: "# Head\\n\\nMath $x^2$, `code`."}
work:
  - name: Engines_Ltd
    position: "#1 Analyst"
    url: https://engines.example
    start_date: 1842-06
    end_date: 1843
    description: A firm.
    highlights: ["One\\n\\n- two"]
talks: [{title: Talk, date: 1842, slides: talk.svg, event: "[Fair]"}]
skills: [{name: C#}]
site: {publish: [email_link]}
"""
    bib = "@article{a, title = {On $x$ in <b>}, author = {Babbage, C. and King, Ada}, year = 1843}"
    svg = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9"/>'
    files = {"content/publications.bib": bib, "content/files/talk.svg": svg}
    assert export(write_site({"content/cv.yaml": cv, **files}), "markdown") == (
        r"""# Ada \*King\*

- [ada@example.org](mailto:ada@example.org)
- [ada.example](https://ada.example)

## About

### Head

Math $x^2$, `code`.

## Publications

### 1843

1. C. Babbage and **Ada King**. [On $x$ in \<b\>](https://ada.example/publications/a/). 1843.

## Appointments

### #1 Analyst

[Engines\_Ltd](https://engines.example) (Jun 1842 – 1843)

A firm.

- One
    - two

## Talks

### Talk

\[Fair\] (1842)␠␠
[Slides](https://ada.example/talk.svg)

## Skills

- C\#
""".replace("␠", " ")
    )


@pytest.mark.parametrize("name", FORMATS)
@pytest.mark.parametrize(
    ("publish", "shown"),
    [("[]", ""), ("[email_text]", "at"), ("[email_link]", "@"), ("[phone]", "7946")],
)
def test_contact_is_as_published(
    write_site: WriteSite, name: str, publish: str, shown: str
) -> None:
    """Nothing is told of the ways to reach the owner but what ``site.publish`` lists."""
    cv = "basics: {name: Ada, email: ada@engines.example, phone: '7946'}\n"
    site = write_site({"content/cv.yaml": f"{cv}site: {{publish: {publish}}}\n"})
    text = export(site, name, None).replace("\\", "")
    told = {"at": "ada [at] engines", "@": "ada@engines", "7946": "7946"}
    assert [mark for mark, words in told.items() if words in text] == [shown][: bool(shown)]


@pytest.mark.parametrize("name", FORMATS)
def test_sections_are_those_of_the_site(write_site: WriteSite, name: str) -> None:
    """Order and headings are the site's; what no page shows is not told, news stands last."""
    cv = """\
basics: {name: Ada}
news: [{date: 1843, text: We moved.}]
skills: [{name: Algebra}]
languages: [{language: French}]
references: [{name: Secret}]
sections: [{title: Shows, entries: [{title: Fair}]}]
site:
  sections: {home: [news], experience: [languages, Shows, {name: skills, title: Crafts}]}
  pages: [{name: publications, title: Papers}]
"""
    bib = "@article{a, title = {T}, year = 1843}"
    text = export(write_site({"content/cv.yaml": cv, "content/publications.bib": bib}), name)
    words = re.findall("Papers|Languages|Shows|Crafts|News|Secret", text)
    assert words == ["Papers", "Languages", "Shows", "Crafts", "News"]


@pytest.mark.parametrize("name", FORMATS)
def test_what_is_missing_leaves_no_gap(write_site: WriteSite, name: str) -> None:
    """Records with their least fields leave no marks that would stand between others."""
    cv = """\
basics: {name: Ada}
work: [{name: Engines, start_date: 1842}, {name: Looms}]
education: [{institution: School}, {institution: Home, area: Maths}]
awards: [{title: Prize}]
grants: [{title: Grant, number: "1"}]
talks: [{title: Talk}]
volunteer: [{organization: Guild}]
skills: [{name: Algebra}]
sections: [{title: Empty, entries: []}]
"""
    bib = "@misc{a, title = {T}}\n@misc{b, author = {King, Ada}, year = 1843, title = {U?}}"
    text = export(write_site({"content/cv.yaml": cv, "content/publications.bib": bib}), name, None)
    assert GAPS.findall(text) == []


def test_news_with_several_paragraphs(write_site: WriteSite) -> None:
    """An item of news that is more than a paragraph goes on below its date."""
    cv = 'basics: {name: Ada}\nnews: [{date: 1843-02, text: "One.\\n\\nTwo."}]\n'
    text = export(write_site({"content/cv.yaml": cv}), "text")
    assert text.endswith("News\n\n- Feb 1843\n  One.\n\n  Two.\n")


@pytest.mark.parametrize("name", FORMATS)
def test_many_authors_are_shortened(write_site: WriteSite, name: str) -> None:
    """Of very many authors the first are named, and the owner."""
    names = " and ".join(f"Author{place}, A." for place in range(30))
    bib = f"@misc{{a, title = {{T}}, author = {{{names} and King, Ada and others}}}}"
    cv = "basics: {name: Ada King}\nsite: {publications: {authors_shown: 2}}\n"
    text = export(write_site({"content/cv.yaml": cv, "content/publications.bib": bib}), name)
    shown = re.search(r"A\. Author0.*?al\.", text.replace("*", "").replace("\u00a0", " "))
    assert shown
    assert shown[0] == "A. Author0, A. Author1, …, Ada King and 28 more, et al."


@pytest.mark.parametrize("name", FORMATS)
def test_marks_have_a_legend(write_site: WriteSite, name: str) -> None:
    """What the marks behind names mean stands before the publications."""
    bib = "@misc{a, title = {T}, author = {King, Ada and B, C}, author+an = {1=equal; 2=equal}}"
    site = write_site({"content/publications.bib": bib})
    text = export(site, name).replace("\\", "")
    text = re.sub("</?sup>", "", text)
    assert "\n\n* Equal contribution\n\n" in text
    assert "and C B*. " in text


@pytest.mark.parametrize("name", FORMATS)
def test_controls_are_left_out(write_site: WriteSite, name: str) -> None:
    """What could steer a terminal, or turn the text around it, is in neither document."""
    site = write_site({"content/cv.yaml": 'basics: {name: Ada, label: "a\\u202eb"}\n'})
    assert "\nab\n" in export(site, name)
