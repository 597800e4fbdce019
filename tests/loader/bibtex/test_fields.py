"""Fields are decoded as each asks, and one that cannot be decoded never costs the entry."""

import pytest

from cvsite.loader.bibtex.entries import read_entries
from cvsite.loader.publications import make_publications
from cvsite.markup.plain import write_plain, write_plain_paragraphs
from cvsite.model.people import People
from read_bib import read_entry


def test_identifiers_are_never_latex() -> None:
    """Addresses, DOIs and numbers are taken as they are written (class 28)."""
    publication = read_entry(
        "title = {T}, url = {http://h/a%20b~c_d}, doi = {10.1/a_b%}, "
        "eprint = {hep-th/99_1}, isbn = {0-1--2}, pmid = {12}"
    )
    assert publication.url == "http://h/a%20b~c_d"
    assert publication.doi == "10.1/a_b%"
    assert publication.eprint == "hep-th/99_1"
    assert publication.isbn == "0-1--2"


def test_value_that_cannot_be_decoded() -> None:
    """Its text stays, without braces, and the warning names the line of the field."""
    text = "@misc{k,\n  title = {T},\n  abstract = {50% of \\begin{x} and {y}},\n}\n"
    file = read_entries(text, "p.bib")
    [publication] = make_publications(file, People((), ()))
    assert write_plain_paragraphs(publication.abstract) == "50% of \\beginx and y"
    [problem] = file.problems
    assert problem.severity == "warning"
    assert problem.location
    assert problem.location.line == 3


def test_entry_without_a_title() -> None:
    """It goes by the title of the book, or by its key, with a warning."""
    file = read_entries("@proceedings{p, booktitle = {B}}\n@misc{q, year = 2020}\n", "p.bib")
    book, other = make_publications(file, People((), ()))
    assert write_plain(book.title) == "B"
    assert book.container_title == ()
    assert write_plain(other.title) == "q"
    assert [problem.severity for problem in file.problems] == ["warning", "warning"]
    assert file.problems[1].message == "the entry 'q' has no title"


def test_title_of_nothing() -> None:
    """A title that shows nothing is none."""
    file = read_entries("@misc{q, title = {\\emph{}}}", "p.bib")
    [publication] = make_publications(file, People((), ()))
    assert write_plain(publication.title) == "q"
    assert file.problems[0].message == "the entry 'q' has no title"


def test_annotated_owner() -> None:
    """A name that its entry marks as the owner's is, whatever its spelling."""
    fields = "author = {King, Ada and Bell, Tom}, author+an = {2=highlight}, title = {T}"
    assert [name.is_owner for name in read_entry(fields).author] == [False, True]


def test_number_of_what_is_in_a_journal_or_a_series() -> None:
    """A type that nobody numbers has the number of the issue or of the series that it is in."""
    review = read_entry("title = {T}, journal = {J}, volume = 9, number = 1", "reviewof")
    assert (review.issue, review.number) == ("1", None)
    request = read_entry("title = {T}, series = {Request for Comments}, number = 2119", "misc")
    assert (request.collection_number, request.number) == ("2119", None)
    assert read_entry("title = {T}, number = 7", "misc").number == "7"


def test_series_of_a_journal() -> None:
    """BibLaTeX's words for what journals call their series are written out."""
    article = read_entry("title = {T}, journal = {J}, series = {newseries}")
    assert write_plain(article.collection_title) == "new series"


def test_year_of_proceedings_goes_with_the_month_of_a_paper() -> None:
    """A month alone is no date; a paper with a year of its own has no month of the proceedings."""
    parent = "@proceedings{p, title={P}, year=1997, month=jun}"
    paper = "@inproceedings{a, title={A}, month=jul, crossref={p}}"
    other = "@inproceedings{b, title={B}, year=1998, crossref={p}}"
    file = read_entries(paper + other + parent, "p.bib")
    dates = [(entry.get("year"), entry.get("month")) for entry in file.entries]
    assert dates[:2] == [("1997", "July"), ("1998", None)]


@pytest.mark.parametrize(
    ("kind", "pages", "expected"),
    [
        ("book", "xiv+278", (None, "xiv+278")),
        ("book", "259 pp.", (None, "259")),
        ("phdthesis", "iv, 120 p.", (None, "iv, 120")),
        ("book", "1--20", ("1–20", None)),
        ("book", "20", ("20", None)),
        ("incollection", "x+20", ("x+20", None)),
        ("article", "12 pp.", ("12 pp.", None)),
    ],
)
def test_pages_of_a_book_may_be_all(
    kind: str, pages: str, expected: tuple[str | None, str | None]
) -> None:
    """MathSciNet and libraries write how many pages a book has where others write which."""
    publication = read_entry(f"title = {{T}}, pages = {{{pages}}}", kind)
    assert (publication.page, publication.number_of_pages) == expected


def test_number_of_a_record_is_told_once() -> None:
    """ADS writes the number of a record of code into two fields."""
    fields = (
        "title = {T}, eid = {ascl:1709.001}, howpublished = {Code Library, record ascl:1709.001}"
    )
    assert read_entry(fields).number is None


@pytest.mark.parametrize(
    ("addition", "title"),
    [("{(Russian)}", "T (Russian)"), ("{[On T]}", "T [On T]"), ("{A talk}", "T. A talk")],
)
def test_additions_to_titles(addition: str, title: str) -> None:
    """What stands in brackets behind a title is no sentence of its own."""
    assert write_plain(read_entry(f"title = {{T}}, titleaddon = {addition}").title) == title


@pytest.mark.parametrize(
    ("written", "words"),
    [
        ("a, b,c", ("a", "b", "c")),
        ("a; b;c;", ("a", "b", "c")),
        ("Nurses; Burnout, Professional", ("Nurses", "Burnout, Professional")),
    ],
)
def test_keywords(written: str, words: tuple[str, ...]) -> None:
    """PubMed and the Web of Science part keywords by semicolons, and write commas in them."""
    assert read_entry(f"title = {{T}}, keywords = {{{written}}}").keyword == words


def test_quotes_in_titles() -> None:
    """Quotes that are typed straight are curly, as apostrophes are; inches stay."""
    assert write_plain(read_entry('title = {Not "new", it\'s old}').title) == "Not “new”, it’s old"
    assert write_plain(read_entry('title = {A 12" disk}').title) == 'A 12" disk'
