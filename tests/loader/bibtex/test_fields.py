"""Fields are decoded as each asks, and one that cannot be decoded never costs the entry."""

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
