"""Publications as CSL-JSON: names of variables, shapes, and what each field becomes."""

from typing import Any

import pytest

from csl_schema import list_faults
from cvsite.citation.csl import write_csl
from read_bib import read_bib, read_entry


@pytest.mark.parametrize(
    ("entry_type", "fields", "item"),
    [
        ("article", "journal = {J}, number = 2", {"type": "article-journal", "issue": "2"}),
        ("article", "entrysubtype = {newspaper}", {"type": "article-newspaper"}),
        ("article", "entrysubtype = {Magazine}", {"type": "article-magazine"}),
        ("article", "eid = {e7}", {"number": "e7"}),
        ("article", "pages = {10--20}", {"page": "10-20"}),
        ("article", "pages = {10 - 20, e5}", {"page": "10-20, e5"}),
        ("article", "pages = {579\\psqq}", {"page": "579 sqq."}),
        ("article", "journaltitle = {A}, journalsubtitle = {B}", {"container-title": "A: B"}),
        ("article", "shortjournal = {J. A}", {"container-title-short": "J. A"}),
        ("book", "series = {LNCS}, number = 3", {"type": "book", "collection-number": "3"}),
        ("book", "subtitle = {Sub}, titleaddon = {2nd ed.}", {"title": "T: Sub. 2nd ed."}),
        ("book", "maintitle = {Main}", {"title": "Main", "volume-title": "T"}),
        ("book", "volumes = 4, pagetotal = {300}", {"number-of-volumes": "4"}),
        (
            "incollection",
            "booktitle = {B}, booksubtitle = {S}, bookauthor = {Poe, Edgar}, chapter = 3",
            {
                "type": "chapter",
                "container-title": "B: S",
                "container-author": [{"family": "Poe", "given": "Edgar"}],
                "chapter-number": "3",
            },
        ),
        (
            "incollection",
            "maintitle = {M}, booktitle = {B}",
            {"container-title": "M", "volume-title": "B"},
        ),
        (
            "inproceedings",
            "booktitle = {P}, eventtitle = {E}, venue = {Rome}, eventdate = {2019-07-01}",
            {
                "type": "paper-conference",
                "container-title": "P",
                "event-title": "E",
                "event-place": "Rome",
                "event-date": {"date-parts": [[2019, 7, 1]]},
            },
        ),
        ("conference", "", {"type": "paper-conference"}),
        ("thesis", "type = {candthesis}, institution = {MIT}", {"genre": "Candidate thesis"}),
        ("phdthesis", "school = {MIT}, publisher = {ProQuest}", {"publisher": "MIT"}),
        ("mastersthesis", "type = {Diplomarbeit}", {"type": "thesis", "genre": "Diplomarbeit"}),
        ("techreport", "number = 12", {"genre": "Technical report", "number": "12"}),
        ("unpublished", "", {"type": "manuscript"}),
        ("unpublished", "venue = {Rome}", {"type": "speech"}),
        (
            "patent",
            "location = {US}, type = {patentus}",
            {"jurisdiction": "US", "genre": "U.S. patent"},
        ),
        ("online", r"howpublished = {\url{http://x.org/a\_b}}", {"URL": "http://x.org/a_b"}),
        ("misc", "howpublished = {Blog}", {"type": "document", "publisher": "Blog"}),
        ("misc", "publisher = {Taylor and Francis}", {"publisher": "Taylor and Francis"}),
        ("book", "publisher = {A and B and C}", {"publisher": "A; B; C"}),
        ("book", "location = {Rome}, address = {Paris}", {"publisher-place": "Rome"}),
        ("article", "langid = {ngerman}", {"language": "de"}),
        ("article", "note = {N}, addendum = {A}", {"note": "N. A"}),
        ("article", "keywords = {a, b; c}", {"keyword": "a, b, c"}),
        ("article", "doi = {https://doi.org/10.1/a_b}", {"DOI": "10.1/a_b"}),
        ("article", "url = {http://h/50%}, urldate = {2020-01-02}", {"URL": "http://h/50%"}),
        (
            "article",
            "eprint = {2101.1}, archiveprefix = {arXiv}",
            {
                "URL": "https://arxiv.org/abs/2101.1",
                "archive": "arXiv",
                "archive_location": "2101.1",
            },
        ),
        (
            "misc",
            "eprint = {https://eprint.iacr.org/2020/123.pdf}",
            {"URL": "https://eprint.iacr.org/2020/123.pdf", "archive": None},
        ),
        ("article", "eprint = {arXiv:2101.00001v2}", {"URL": "https://arxiv.org/abs/2101.00001v2"}),
        ("article", "url = {https://a.org https://b.org}", {"URL": "https://a.org"}),
        ("article", "url = {www.example.org/x}", {"URL": "https://www.example.org/x"}),
        ("article", "url = {file:///home/jane/x.pdf}", {"URL": None}),
        ("article", "url = {javascript:alert(1)}", {"URL": None}),
        ("article", "url = {/home/jane/x.pdf}", {"URL": None}),
        ("article", "doi = {n/a}", {"DOI": None}),
        ("article", "doi = {10.1000/182, 10.1000/183}", {"DOI": "10.1000/182"}),
        ("article", "pmid = {PMID: 12345}, pmcid = {PMCID: PMC2}", {"PMID": "12345"}),
        ("article", "pmid = {https://pubmed.ncbi.nlm.nih.gov/12345/}", {"PMID": "12345"}),
        ("article", "pmid = {1}, pmcid = {PMC2}", {"PMID": "1", "PMCID": "PMC2"}),
        ("software", "version = {1.0}", {"type": "software", "version": "1.0"}),
        ("movie", "editor = {Lang, Fritz}, editortype = {director}", {"type": "motion_picture"}),
        (
            "movie",
            "editor = {Lang, Fritz}, editortype = {director}",
            {"director": [{"family": "Lang", "given": "Fritz"}]},
        ),
        ("periodical", "issuetitle = {I}", {"title": "I", "container-title": "T"}),
        ("heraldry", "", {"type": "document"}),
    ],
)
def test_variables_of_an_entry(entry_type: str, fields: str, item: dict[str, Any]) -> None:
    """Each field becomes the variable that CSL has for it, in an item that the schema allows."""
    written = write_csl(read_entry(f"title = {{T}}, {fields}", entry_type))
    assert {name: written.get(name) for name in item} == item
    assert list(list_faults(written)) == []


def test_names() -> None:
    """Names have the parts that CSL knows, and bodies are literal."""
    fields = "title = {T}, author = {Ludwig van Beethoven and {The Team} and King, Jr., Martin}"
    assert write_csl(read_entry(fields))["author"] == [
        {"family": "Beethoven", "given": "Ludwig", "dropping-particle": "van"},
        {"literal": "The Team"},
        {"family": "King", "given": "Martin", "suffix": "Jr."},
    ]


def test_further_authors() -> None:
    """Those who are not named are one name, as pandoc has it."""
    authors = write_csl(read_entry("title = {T}, author = {Smith, John and others}"))["author"]
    assert authors == [{"family": "Smith", "given": "John"}, {"literal": "others"}]


@pytest.mark.parametrize(
    ("fields", "issued"),
    [
        ("year = 2020", {"date-parts": [[2020]]}),
        ("date = {2020-03-04}", {"date-parts": [[2020, 3, 4]]}),
        ("year = 2020, month = mar", {"date-parts": [[2020, 3]]}),
        ("date = {2015-04/2016-06}", {"date-parts": [[2015, 4], [2016, 6]]}),
        ("date = {1988~}", {"date-parts": [[1988]], "circa": True}),
        ("year = {in press}", {"literal": "in press"}),
        ("note = {x}", None),
    ],
)
def test_dates(fields: str, issued: dict[str, Any] | None) -> None:
    """Dates have parts, two of them where they are ranges; words that are no date stay words."""
    assert write_csl(read_entry(f"title = {{T}}, {fields}")).get("issued") == issued


def test_what_has_no_title_gets_none() -> None:
    """The key that stands for the title on pages is none, and neither is the title of its book."""
    [publication] = read_bib("@misc{k, author = {Ada}}")
    assert "title" not in write_csl(publication)
    [part, whole] = read_bib("@inbook{k, booktitle = {B}}\n@proceedings{m, booktitle = {P}}")
    assert "title" not in write_csl(part)
    assert write_csl(part)["container-title"] == "B"
    assert write_csl(whole)["title"] == "P"
