"""A .bib file is published as it was written, without what is private."""

from collections.abc import Iterable
from dataclasses import replace

import pytest

from cvsite.citation.bibtex_text import write_published
from cvsite.loader.bibtex.entries import read_files
from cvsite.loader.selection import Selection
from cvsite.loader.sources import make_sources

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


def publish(*texts: str, hidden: Iterable[str] = ()) -> str:
    """Give texts as they may be published."""
    files = read_files([(f"{number}.bib", text) for number, text in enumerate(texts)])
    return write_published(
        replace(source, hidden=frozenset(hidden)) for source in make_sources(files, Selection(()))
    )


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
        (
            "@a{k,\n title = {T}\n file = {x}\n year = 1}",
            "@a{k,\n  title = {T},\n  year  = {1},\n}\n",
        ),
        ("@a{k,\n year = 1\n file = {x}\n}", "@a{k,\n  year = {1},\n}\n"),
        ("@a(k, file = {)}, title = {T})", "@a(k, title = {T})"),
        ("@a{k, bdsk-url-1 = {https://x.org}, title = {T}}", "@a{k, title = {T}}"),
        ("@a{k}", "@a{k}"),
        ("@a{S0(03)/1, file = {x}, title = {T}}", "@a{S0(03)/1, title = {T}}"),
        ("@a{k\n file = {x},\n title = {T}}", "@a{k,\n  title = {T},\n}\n"),
        ("@a{, file = {x}, title = {T}}", "@a{, title = {T}}"),
        ("@a{\n file = {x},\n title = {T}}", "@a{t,\n  title = {T},\n}\n"),
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
    assert (
        publish("@a{k, b = {c}}\n@a{secret, b = {c}}\n", hidden=["secret"]) == "@a{k, b = {c}}\n\n"
    )


def test_damaged_entries() -> None:
    """One that cannot be used is left out; a damaged one is written anew."""
    text = (
        "@misc{lost, title = {T\n\n@misc{other, title = {U, file = {x}\n\n"
        "@a{k, file = {x}, b={c}}\n"
        "@misc{used, title = {T}\n file = {x}\n"
    )
    assert publish(text) == "@a{k, b={c}}\n@misc{used,\n  title = {T},\n}\n"


@pytest.mark.parametrize(
    ("text", "published"),
    [
        (
            "@a{k, title={T}}, owner={jane}, file={x}\n@b{c, d={e}}",
            "@a{k,\n  title = {T},\n}\n@b{c, d={e}}",
        ),
        (
            "@a{k, title={T}},\n file = {x,\n y},\n note={N}\n}\n",
            "@a{k,\n  title = {T},\n  note  = {N},\n}\n\n",
        ),
        ('@a{l, title="T, year=2000}\n@b{c, d={e}}', "@b{c, d={e}}"),
        ("@a{l, title={T}, = {x}}\n@b{c, d={e}}", "@b{c, d={e}}"),
        ("@a{k, title={x}, % }, {\n owner={j}, year=1}\n", "@a{k, title={x}, % }, {\n year=1}\n"),
        ("@a{k, title={T},\n% file = {x},\n year=1}", "@a{k, title={T},\n year=1}"),
        ('@string{p = "/home/ada"}\n@string{j = {J}}\n', "\n@string{j = {J}}\n"),
    ],
)
def test_what_is_private_is_nowhere(text: str, published: str) -> None:
    """Whatever is wrong with an entry, its private fields and its neighbours' are not shown."""
    assert publish(text) == published


def test_hidden_entries_behind_damaged_ones() -> None:
    """An entry that is not closed does not give away the one behind it."""
    text = "@a{o, t = {Open, y=1}\n@a{secret, b = {c}}\n@a{k, t = {T}}, a={x}\n"
    assert "secret" not in publish(text, hidden=["secret"])


def test_macros_of_later_files() -> None:
    """They stand first, since BibTeX knows none before it is defined."""
    published = publish("@a{k, journal = j}\n", "@string{j = {J}}\n@a{l, journal = j}\n")
    assert published.startswith("@string{j = {J}}\n@a{k, journal = j}\n")


def test_characters_that_no_text_may_hold() -> None:
    """They are not published, wherever they stand, or as what they were in Windows-1252."""
    text = "A\x93note\x94\ufffe\n@misc{k, title = {Ada\x92s\0 \u202eNotes}}\n"
    assert publish(text) == "A“note”\n@misc{k, title = {Ada’s Notes}}\n"


def test_private_field_of_a_long_name() -> None:
    """However long the name of a field is, its beginning tells that it is private."""
    name = "mendeley-" + "x" * 200
    assert "secret" not in publish(f"@misc{{a,\n  title = {{T}},\n  {name} = {{secret}},\n}}\n")
