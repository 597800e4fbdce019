"""Code in the content is text in the PDF: nothing runs it, and it reads no file."""

import json
from collections import Counter
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from cvsite.model.cv import Cv
from pdf_text import list_pdf_links, open_pdf, read_pdf, write_pdf

WriteSite = Callable[[dict[str, str]], Path]

NOT_READ = "what only a program that reads files can tell"
CODES = {
    '#read("/secret.txt")': '#read("/secret.txt") #panic("x") #eval("1+1") = h <label> @ref #{',
    r"\input{/secret.txt}": r"\\input{/secret.txt} \\write18{x} \\undefined{",
    "<script>alert(1)</script>": '<script>alert(1)</script><img src="/secret.txt"> &lt; <!-- x',
    "../../secret.txt": "../secret.txt ../../secret.txt file:///secret.txt /secret.txt",
    '"}], "kind": "link"': '"}], "kind": "link", "url": "file:///secret.txt", [{"',
}
NO_TEXT = frozenset({"$schema", "cv_variants", "meta", "people", "publications", "site"})

Schema = dict[str, Any]
"""JSON Schema as pydantic gives it."""


def fill_texts(schema: Schema, records: Schema, text: str) -> object:
    """Give data that fits a schema, with a text wherever one may stand; None where none may."""
    match schema:
        case {"$ref": reference}:
            return fill_texts(records[str(reference).rpartition("/")[2]], records, text)
        case {"anyOf": choices}:
            return fill_texts(choices[0], records, text)
        case {"properties": fields}:
            wanted = {name: field for name, field in fields.items() if name not in NO_TEXT}
            return {name: fill_texts(field, records, text) for name, field in wanted.items()}
        case {"type": "array", "items": items}:
            return [fill_texts(items, records, text)]
        case {"pattern": _}:
            return "2020"
    return text if "format" not in schema else None


def write(write_site: WriteSite, text: str) -> Path:
    """Write a site with a text in every field that takes one."""
    schema = Cv.model_json_schema()
    filled = fill_texts(schema, schema["$defs"], text)
    assert isinstance(filled, dict)
    filled["basics"]["name"] = "Ada King"
    filled["site"] = {"publish": ["phone"], "url": "https://ada.example"}
    plain = text.replace("\\\\", "").translate(str.maketrans("", "", "{}%@#$&_"))
    names = ("title", "journal", "note", "award", "abbr", "keywords", "abstract", "additional_info")
    fields = ", ".join(f"{name} = {{{plain}}}" for name in names)
    bib = f"@article{{a, author = {{King, Ada and {{{plain}}}}}, year = 2020, {fields}}}"
    return write_site({"content/cv.yaml": json.dumps(filled), "content/publications.bib": bib})


@pytest.mark.parametrize("told", CODES)
def test_code_is_text(write_site: WriteSite, told: str) -> None:
    """In every field it is shown as it is written, and what it names is not read."""
    site = write(write_site, CODES[told])
    for folder in (site.parent, site, site / "content"):
        (folder / "secret.txt").write_text(NOT_READ, "utf-8")
    pdf = write_pdf(site)
    text = read_pdf(pdf)
    assert text.count(told) > 60
    assert NOT_READ not in text
    assert all(link.startswith(("https:", "#", "tel:")) for link in list_pdf_links(pdf))


def test_words_without_end_are_broken(write_site: WriteSite) -> None:
    """A word of many lines goes on in the next one, over pages."""
    word = "#a$b" * 5_000
    cv = f"basics: {{name: Ada King, label: '{word}'}}\nawards: [{{title: '{word}'}}]\n"
    pdf = write_pdf(write_site({"content/cv.yaml": cv}))
    letters = Counter(read_pdf(pdf))
    assert letters["#"] == letters["$"] == 2 * 5_000
    assert len(open_pdf(pdf).pages) > 5


@pytest.mark.parametrize(
    "deep",
    [
        f"{'> ' * 40}deepest",
        f"{'**a *b ' * 40}deepest{'* b** a' * 40}",
        "".join(f"{'    ' * level}- deepest\n" for level in range(40)),
        f"${'x_{' * 90}deepest{'}' * 90}$",
    ],
    ids=["quotes", "marks", "lists", "formula"],
)
def test_what_is_nested_deep_is_shown(write_site: WriteSite, deep: str) -> None:
    """Neither a text nor a formula is so deep that the PDF cannot be made."""
    cv = {"basics": {"name": "Ada King"}, "work": [{"name": "Engines", "summary": deep}]}
    assert "deepest" in read_pdf(write_pdf(write_site({"content/cv.yaml": json.dumps(cv)})))


def test_compounds_without_end(write_site: WriteSite) -> None:
    """A text may have any number of words with hyphens, which are kept together one by one."""
    cv = {"basics": {"name": "Ada King"}, "work": [{"name": "X", "summary": "rule-based " * 3_000}]}
    text = read_pdf(write_pdf(write_site({"content/cv.yaml": json.dumps(cv)})))
    assert text.count("rule-based") == 3_000


def test_name_without_end_stands_once(write_site: WriteSite) -> None:
    """The foot of each page has its beginning only, or the PDF would grow with its square."""
    name = "Ada King of Lovelace " * 1_000
    pdf = write_pdf(write_site({"content/cv.yaml": json.dumps({"basics": {"name": name}})}))
    pages = open_pdf(pdf).pages
    assert len(pages) > 5
    assert read_pdf(pdf).count("Lovelace") < 1_000 + 10 * len(pages)
