"""A .bib file is published as it was written, without what is private."""

import pytest

from cvsite.citation.bibtex_text import write_published
from cvsite.model.bibliography import BibtexEntry, BibtexSource

WHOLE = """% My papers
@string{j = "Journal of {X}"}
@preamble{"\\newcommand{\\x}{y}"}
@comment{Ask Ada about these}

@Article{one,
  title   = {A {B}, c},   unknown = "x, {y}, z",
  Journal = j # { II},
  year    = 2020,
}

Some words between entries.
@book( two , title = {An @example{here,} of (it)}, note = "a) b" )
"""


def publish(text: str, *hidden: str) -> str:
    """Give a text as it may be published, with an entry ``used`` in it."""
    used = BibtexEntry("misc", "used", (("title", "T"), ("file", "x")), 1)
    return write_published(BibtexSource(text, frozenset(hidden)), {"used": used})


@pytest.mark.parametrize("text", [WHOLE, "", "no entry", "@article{k, title={x}}", "@", "@a{"])
def test_what_is_public_stays_to_the_byte(text: str) -> None:
    """Comments, macros, the preamble, odd spaces and unknown fields are kept as they are."""
    assert publish(text).replace("@a{", "") == text.replace("@a{", "")


@pytest.mark.parametrize(
    ("text", "published"),
    [
        ("@a{k,\n  file = {x},\n  title = {T}\n}", "@a{k,\n  title = {T}\n}"),
        ("@a{k,\n  title = {T},\n  file = {x}\n}", "@a{k,\n  title = {T},\n}"),
        ("@a{k, Owner = ada, title = {T}}", "@a{k, title = {T}}"),
        ("@a{k, file = {a, {b} c}, title = {T}}", "@a{k, title = {T}}"),
        ('@a{k, file = "a, {b"} c", title = {T}}', "@a{k, title = {T}}"),
        ("@a{k, file = x # {y, z}, title = {T}}", "@a{k, title = {T}}"),
        ("@a{k,\n % why\n file = {x},\n title = {T}}", "@a{k,\n % why\n title = {T}}"),
        ("@a{k, title = {T} % a, b\n, file = {x}}", "@a{k, title = {T} % a, b\n,}"),
        ("@a{k,\n title = {T}\n file = {x}\n year = 1}", "@a{k,\n title = {T}\n year = 1}"),
        ("@a{k,\n year = 1\n file = {x}\n}", "@a{k,\n year = 1\n}"),
        ("@a(k, file = {)}, title = {T})", "@a(k, title = {T})"),
        ("@a{k}", "@a{k}"),
        ("@a{S0(03)/1, file = {x}, title = {T}}", "@a{S0(03)/1, title = {T}}"),
        ("@a{k\n file = {x},\n title = {T}}", "@a{k\n title = {T}}"),
        ("@a{, file = {x}, title = {T}}", "@a{, title = {T}}"),
        ("@a{\n file = {x},\n title = {T}}", "@a{\n title = {T}}"),
        ("@comment{jabref-meta: fileDirectory:/home/ada;}\n@a{k, b = {c}}", "\n@a{k, b = {c}}"),
        ("@comment{@a{k,\n file = {x},\n b = {c}}}", "@comment{@a{k,\n b = {c}}}"),
        ("% @a{k,\n%  file = {x},\n%  b = {c}}\n", "% @a{k,\n%  b = {c}}\n"),
        (
            "@a{k, abstract = {\n@b{c, file = {x}}}, file = {y}}",
            "@a{k, abstract = {\n@b{c, file = {x}}},}",
        ),
    ],
)
def test_private_fields_are_cut_out(text: str, published: str) -> None:
    """A private field goes with the line that it stands on, and nothing else does."""
    assert publish(text) == published


def test_hidden_entries_are_left_out() -> None:
    """An entry that the owner does not show is not given away by the file."""
    assert publish("@a{k, b = {c}}\n@a{secret, b = {c}}\n", "secret") == "@a{k, b = {c}}\n\n"


def test_open_entries() -> None:
    """An entry that is not closed is written anew where it is used, and else left out."""
    text = (
        "@misc{used, title = {T\n\n@misc{other, title = {U, file = {x}\n\n@a{k, file = {x}, b={c}}"
    )
    assert publish(text) == "@misc{used,\n  title = {T},\n}\n@a{k, b={c}}"
