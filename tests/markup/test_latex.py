r"""LaTeX as it stands in .bib files becomes a tree, and nothing of it is lost."""

import re
import string

import pytest

from cvsite.markup.latex import LatexReader, MarkupError, strip_braces
from cvsite.markup.plain import write_plain
from cvsite.model.text import (
    Code,
    Emphasis,
    Inlines,
    Link,
    Math,
    SmallCaps,
    Strong,
    Subscript,
    Superscript,
    Text,
)


def read(value: str) -> Inlines:
    """Read one value."""
    return LatexReader().read(value)


@pytest.mark.parametrize(
    ("value", "text"),
    [
        (r"{\'e}\'e\'{e}{\'{e}}{{\'e}}", "ééééé"),
        (r"\`a \^o \"u \~n \=a \.z", "à ô ü ñ ā ż"),
        (r"{\"\i}\'{\i}\'\j", "ïíj́"),
        (r"\v{r}\v s \c c\c{C} \H{o} \k a \r{a} \u g \b{b} \d{d} \t{oo}", "řš çÇ ő ą å ğ ḇ ḍ o͡o"),
        (r"\'{\aa} \c{\'e} \h{a}", "ǻ ȩ́ ả"),
        (
            r"Erd{\H o}s, Wa{\l}{\k e}sa, Stra{\ss}e, {\O}re, \AE ther",
            "Erdős, Wałęsa, Straße, Øre, Æther",
        ),
        (r"\ss\ \o{} \L{} \aa \oe \th \dj \ng", "ß ø Ł åœþđŋ"),
        (r"\~{}user \^{} \'{}", "~user ^ ´"),
        (r"Trag{\" o}die, sample\" title", 'Tragödie, sample" title'),
        (r"(1\=10) {x}, \~20", "(11\N{COMBINING MACRON}0) x, ~20"),
        (r"{\~n}, {\~}, {\'} and \~", "ñ, ~, ’ and ~"),
    ],
)
def test_accents_and_letters(value: str, text: str) -> None:
    """An accent stands on the letter after it, in every way of writing it; letters have names."""
    assert read(value) == (Text(text),)


@pytest.mark.parametrize(
    ("value", "text"),
    [
        (r"R\&D, 50\% of \$5, \#1, a\_b, \{x\}", "R&D, 50% of $5, #1, a_b, {x}"),
        (r"\textbackslash{}n \ldots{} \dots", r"\n … …"),
        (r"\og vrai \fg{} ou \og faux\fg", "«\N{NO-BREAK SPACE}vrai » ou «\N{NO-BREAK SPACE}faux»"),
        (
            r"\copyright{} \euro{} \texteuro{} \textregistered{} \textmu m \textdegree C",
            "© € € ® µm °C",
        ),
        (r"\TeX, \LaTeX{} and {\BibTeX}", "TeX, LaTeX and BibTeX"),
        (r"\S 5 \textquoteleft\,x", "§5 ‘\N{NO-BREAK SPACE}x"),
        (r"a\ b\\c\-d\/e{\relax}", "a b cde"),
        (r"\alpha-helix, \cyrd", "α-helix, д"),
        (r"\apj, \araa{} and \prl", "ApJ, ARA&A and Phys. Rev. Lett."),
        (r"v\adddot J.\isdot a\addcomma\addspace b\nopunct", "v.J.a, b"),
        (r"with {\MF}, in {\cal NC}", "with METAFONT, in NC"),
        (r"DVIto\kern-.15emVDU \hskip 1em plus \raise0.5ex\hbox{x}", "DVItoVDU plus x"),
        (r"a\char146s\char`x\char55296 \char129 .", "a’sx."),
        (r"\char`\\let, \char`\_ \char64 \char126 x", r"\let, _@~x"),
        (r"{\VAN{Dijk}{Van}{van}} Dijk", "van Dijk"),
        (r"``x'' `y' don't {z}", "“x” ‘y’ don’t z"),
        ('``x" {y}', "“x” y"),
        ('``a\'\' "s" b {y} ("t")', "“a” “s” b y (“t”)"),
        ('don\'t say "yes" {z}', 'don’t say "yes" z'),
        ("1--2 --- a-b", "1–2 — a-b"),
        (
            "« a » : « b »",
            "«\N{NO-BREAK SPACE}a\N{NO-BREAK SPACE}» : «\N{NO-BREAK SPACE}b\N{NO-BREAK SPACE}»",
        ),
        ("»a« und »b«", "»a« und »b«"),
        ("!`Hola! ?`Qu\\'e?", "¡Hola! ¿Qué?"),
        ("Fig.~1", "Fig.\N{NO-BREAK SPACE}1"),
        (r"\enquote{a \enquote{b} c}", "“a ‘b’ c”"),
        (r"{\noopsort{1973b}}1973", "1973"),
        (r"\textcolor{red}{x} \foreignlanguage{german}{y}", "x y"),
        (r"Title\footnote{With notes}", "Title (With notes)"),
        (r"Two: \begin{itemize}\item a \item b\end{itemize}", "Two: • a • b"),
        (r"\begin{enumerate}\item[(i)] a \item[b] c\end{enumerate}", "(i) a b c"),
        (r"Vasil{\cprime}ev and \Dbar okovi\'c", "Vasilʹev and Đoković"),
        (r"3\farcs5 and 2\arcmin", "3″.5 and 2′"),
    ],
)
def test_symbols_and_typography(value: str, text: str) -> None:
    """Escaped characters, symbols, quotes, dashes and ties become the characters they stand for."""
    assert read(value) == (Text(text),)


@pytest.mark.parametrize(
    ("value", "tree"),
    [
        (r"\emph{a} b", (Emphasis((Text("a"),)), Text(" b"))),
        (r"\textit{a \textbf{b}}", (Emphasis((Text("a "), Strong((Text("b"),)))),)),
        (r"\mkbibemph{a}", (Emphasis((Text("a"),)),)),
        (r"\textsc{Dna}", (SmallCaps((Text("Dna"),)),)),
        (r"10\textsuperscript{2}", (Text("10"), Superscript((Text("2"),)))),
        (r"H\textsubscript{2}O", (Text("H"), Subscript((Text("2"),)), Text("O"))),
        (r"{\em a} b", (Emphasis((Text("a"),)), Text(" b"))),
        (r"{\it a {\bf b}}c", (Emphasis((Text("a "), Strong((Text("b"),)))), Text("c"))),
        (r"{\sc a}{\rm b}", (SmallCaps((Text("a"),)), Text("b"))),
        (r"\em to the end", (Emphasis((Text("to the end"),)),)),
        (r"\texttt{a--b\_c}", (Code("a--b_c"),)),
        (r"{\tt x}", (Code("x"),)),
        (r"\verb|a_{b}|", (Code("a_{b}"),)),
        (r"\mbox{a} \textrm{b} \text{c} \textsf{d}", (Text("a b c d"),)),
        (r"\emph{}a{}b", (Text("ab"),)),
    ],
)
def test_formatting(value: str, tree: Inlines) -> None:
    """Macros and switches become nodes; a switch lasts to the end of its group."""
    assert read(value) == tree


@pytest.mark.parametrize(
    ("value", "tree"),
    [
        (r"$O(n \log n)$", (Math(r"O(n \log n)"),)),
        (
            r"{$x$} \(y\) $$z$$ \[w\]",
            (Math("x"), Text(" "), Math("y"), Text(" "), Math("z"), Text(" "), Math("w")),
        ),
        (r"\ensuremath{x^2}", (Math("x^2"),)),
        (r"\begin{equation} x \end{equation}", (Math("x"),)),
        (
            r"\begin{equation}\begin{pmatrix} a \end{pmatrix}\end{equation}",
            (Math(r"\begin{pmatrix} a \end{pmatrix}"),),
        ),
        (r"$50%$", (Math(r"50\%"),)),
        (r"H$_2$O", (Text("H"), Subscript((Text("2"),)), Text("O"))),
        (
            r"13$^{\rm th}$, 2$^{nd}$",
            (Text("13"), Superscript((Text("th"),)), Text(", 2"), Superscript((Text("nd"),))),
        ),
        (r"Ca$^{2+}$", (Text("Ca"), Superscript((Text("2+"),)))),
        (r"10$^\circ$C", (Text("10°C"),)),
        (r"$U\sb p$-operator", (Math("U_p"), Text("-operator"))),
        (r"H$\sb 2$O", (Text("H"), Subscript((Text("2"),)), Text("O"))),
        (r"$_i$", (Math("_i"),)),
    ],
)
def test_formulas(value: str, tree: Inlines) -> None:
    """A formula keeps its TeX; a mere raised or lowered word is text."""
    assert read(value) == tree


@pytest.mark.parametrize(
    "value", ["costs $5 {a lot}", "from $5 to $10 {each}", "$5-$10 {each}", "$1, $2 {x}"]
)
def test_amounts_of_money_are_no_formulas(value: str) -> None:
    """Dollar signs that do not enclose a formula are text."""
    assert read(value) == (Text(strip_braces(value)),)


@pytest.mark.parametrize(
    ("value", "tree"),
    [
        (
            r"\url{http://x.org/~a_b%20c\_d#e}",
            (Link("http://x.org/~a_b%20c_d#e", (Text("http://x.org/~a_b%20c_d#e"),)),),
        ),
        (
            r"\url{http://x.org/\~{}a?b=1&c=2}",
            (Link("http://x.org/~a?b=1&c=2", (Text("http://x.org/~a?b=1&c=2"),)),),
        ),
        ("\\url{http://x.org/a%\n  b}", (Link("http://x.org/ab", (Text("http://x.org/ab"),)),)),
        (
            r"\href{https://x.org}{see \emph{it}}",
            (Link("https://x.org", (Text("see "), Emphasis((Text("it"),)))),),
        ),
        (r"\href{javascript:alert(1)}{x}", (Text("x"),)),
        (r"\href{ jav ascript:alert(1)}{x}", (Text("x"),)),
        (r"\url{javascript:alert(1)}", (Text("javascript:alert(1)"),)),
        (r"\url{www.x.org}", (Text("www.x.org"),)),
    ],
)
def test_links(value: str, tree: Inlines) -> None:
    """An address that a page may link to is a link; of any other, the text remains."""
    assert read(value) == tree


@pytest.mark.parametrize(
    ("value", "text"),
    [
        ("50% of {all} % and more", "50% of all % and more"),
        ("a & b # c _ d ^ e {f}", "a & b # c _ d ^ e f"),
        (r"\foo{bar} \foo[x]{bar}", r"bar \foo[x]bar"),
        (r"\jnl 12", r"\jnl 12"),
        (r"\XML{} and \TikZ", "XML and TikZ"),
        (r"{N}:{M} {BERT}", "N:M BERT"),
        (r"a \* b", "a * b"),
        ("<b>x & {y}", "<b>x & y"),
    ],
)
def test_what_is_no_known_latex_is_text(value: str, text: str) -> None:
    """A bare percent sign begins no comment, and unknown macros leave their arguments' text."""
    assert read(value) == (Text(text),)


@pytest.mark.parametrize(
    ("value", "text"),
    [
        ("  a \n\t b  ", "a b"),
        ("{ a }  { b }", "a b"),
        ("a\n\nb {c}", "a b c"),
        ("", ""),
        ("{}", ""),
    ],
)
def test_spaces_are_single(value: str, text: str) -> None:
    """Runs of spaces and line breaks are one space, and there is none at either end."""
    assert read(value) == ((Text(text),) if text else ())


def test_spaces_are_single_across_nodes() -> None:
    """The space before a node and the one that it begins with are one."""
    assert read(r"a \emph{ b } c") == (Text("a "), Emphasis((Text("b "),)), Text("c"))


@pytest.mark.parametrize(
    ("value", "told"),
    [
        ("a { b", "was expecting '}'"),
        ("a } b", "closing brace"),
        (r"a \textit", "textit"),
        (r"a \( b", "was expecting"),
        ("{" * 2000 + "x" + "}" * 2000, "nested too deeply"),
    ],
)
def test_broken_latex_is_told(value: str, told: str) -> None:
    """What cannot be read raises MarkupError, which the caller tells with the entry's place."""
    with pytest.raises(MarkupError, match=re.escape(told)):
        read(value)


def test_braces_are_stripped_from_what_is_no_latex() -> None:
    """Identifiers keep all but their braces; an escaped brace is one of the text."""
    assert strip_braces(r"{10.1000/{ab}_%c\{d\}}") == "10.1000/ab_%c{d}"


_PIECES = (
    *(r"\'e", r"{\"o}", r"\emph{Word}", r"{\bf Bold} ", "50% ", "$x$", "a--b", "``q''", "~", "{C}"),
    *(r"\&", r"\foo{bar}", r"\url{http://h/p}", "& ", "_", r"\LaTeX{}", "`s'"),
)


@pytest.mark.parametrize("first", _PIECES)
@pytest.mark.parametrize("second", _PIECES)
def test_no_letter_is_lost(first: str, second: str) -> None:
    """Whatever stands beside each other, the letters around and within it remain, in order."""
    known = re.compile(r"\\(?:emph|bf|foo|url|LaTeX\{\})|\\['\"]|[^A-Za-z0-9%]")
    names = {r"\LaTeX{}": "LaTeX"}
    value = f"Begin {first}{second}{first} end"
    wanted = known.sub(lambda found: names.get(found[0], ""), value)
    got = write_plain(read(value))
    for accented, letter in {"é": "e", "ö": "o"}.items():
        got = got.replace(accented, letter)
    assert "".join(c for c in got if c in string.ascii_letters + string.digits + "%") == wanted


@pytest.mark.parametrize(
    ("value", "names"),
    [
        (r"On $K/\Qp$ and $\mathbb{R}$", ["Qp"]),
        (r"\emph{$\Foo$}, $\Foo$", ["Foo"]),
        (r"$\xrightarrow{f} \varinjlim \coloneqq$", []),
        (r"$\begin{tikzcd} a \end{tikzcd}$", []),
        (r"From \$5", []),
    ],
)
def test_unknown_macros_of_formulas_are_told(value: str, names: list[str]) -> None:
    """Of a formula that has to be shown as it is written, the macros that nobody knows are told."""
    reader = LatexReader()
    reader.read(value)
    assert reader.new_macros == names


def test_a_reader_is_used_again() -> None:
    """A value is read the same whatever was read before it."""
    reader = LatexReader()
    first = reader.read(r"\enquote{a} \apj $x$")
    with pytest.raises(MarkupError):
        reader.read("{")
    assert reader.read(r"\enquote{a} \apj $x$") == first
