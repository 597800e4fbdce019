r"""The marks on a name, such as a star or ``\textsuperscript{\dag}``, and BibLaTeX's annotations.

What is annotated is in the BibLaTeX manual, section 3.7 (data annotations): ``author+an``.
"""

import re
from collections.abc import Mapping
from dataclasses import dataclass

_SPELLINGS = {
    "*": r"\* ∗ ⁎ ＊ ⋆ ★ \ast \star \textasteriskcentered",
    "†": r"✝ \dag \dagger \textdagger",
    "‡": r"\ddag \ddagger \textdaggerdbl",
    "§": r"\S \textsection",
    "¶": r"\P \textparagraph",
    "‖": r"\| \parallel \textbardbl",
    "#": r"\#",
    "✉": r"\Letter",
}
_SIGNS = {
    **{sign: sign for sign in _SPELLINGS},
    **{spelling: sign for sign, all_ in _SPELLINGS.items() for spelling in all_.split()},
}
_MACROS = "|".join(sorted((name[1:] for name in _SIGNS if name[1:].isalpha()), key=len)[::-1])
_CHARACTERS = re.escape("".join(name for name in _SIGNS if len(name) == 1))
_SIGN = rf"\\(?:{_MACROS})(?![A-Za-z])(?:\{{\}})?|\\[*#|]|[{_CHARACTERS}]"
_IN_SUPERSCRIPT = r"((?:[^{}$]|\{[^{}]*\}|\$[^$]*\$)*)"
_MARKED = re.compile(
    rf"\\(?:textsuperscript|textsu|mkbibsuperscript)\s*\{{{_IN_SUPERSCRIPT}\}}"
    rf"|(?<!\\)\$([^$]*)\$"
    rf"|(?<!\\)\^\{{([^{{}}]*)\}}"
    rf"|(?<!\\)\^?((?:{_SIGN})+)"
    r"|([⁰¹²³⁴-⁹]+)"
    r"|(?<=[\w}])(?:\\?(&)|(\^))(?=[\s,}]|$)"
)
_MARKS = re.compile(rf"\s*(?:((?:{_SIGN})+)|(\d+)|([A-Za-z])(?![A-Za-z]))|[\s,;{{}}$^]+|\\,")
_ONE_SIGN = re.compile(_SIGN)
_MAY_HAVE_MARKS = re.compile(rf"[{_CHARACTERS}^&$⁰¹²³⁴-⁹]|\\(?:{_MACROS}|[|]|textsu|mkbibsu)")
_EMPTY_GROUP = re.compile(r"(?<![A-Za-z\\'\"`^~=.])\{\s*\}|\(\s*\)")

_ANNOTATION = re.compile(r'(?<!\d)\s*(\d{0,9})(?::[^=;]{0,80})?=\s*((?:"[^"]*"|[^;"])*)(?:;|$)')
_WORD = re.compile(r'\s*(?:"([^"]*)"|([^,"]+))')
_ANNOTATED_MARKS = {
    **dict.fromkeys(("equal", "equalcontrib", "equalcontribution", "equal contribution"), "*"),
    **dict.fromkeys(("equally", "cofirst", "co-first", "joint", "jointfirst"), "*"),
    **dict.fromkeys(("corresponding", "correspondingauthor", "corresponding author"), "†"),
    **dict.fromkeys(("correspondence", "corr"), "†"),
}
_OWNER_WORDS = frozenset({"highlight", "self", "me", "myself", "owner"})


@dataclass(frozen=True, slots=True)
class Annotation:
    """What a field such as ``author+an`` says of one name."""

    marks: tuple[str, ...] = ()
    is_owner: bool = False


def take_marks(written: str) -> tuple[str, tuple[str, ...]]:
    """Part a name as written from the marks on it, which are given as a page shows them.

    What is superscript and no mark, such as ``th``, stays in the name.
    """
    if not _MAY_HAVE_MARKS.search(written):
        return written, ()
    marks: list[str] = []

    def take(found: re.Match[str]) -> str:
        read = _read_marks(found[found.lastindex or 0])
        marks.extend(read or ())
        return found[0] if read is None else ""

    bare = _EMPTY_GROUP.sub("", _MARKED.sub(take, written)) if written else ""
    return " ".join(bare.replace(" ,", ",").split()), tuple(dict.fromkeys(marks))


def _read_marks(text: str) -> list[str] | None:
    """Give the marks of a text that holds nothing else, or None."""
    if text in ("&", "^"):
        return [text]
    marks: list[str] = []
    end = 0
    text = text.translate(_DIGITS)
    while end < len(text):
        found = _MARKS.match(text, end)
        if found is None:
            return None
        marks += _group_signs(found[1]) if found[1] else filter(None, (found[2], found[3]))
        end = found.end()
    return marks or None


def _group_signs(run: str) -> list[str]:
    """Give the marks of signs that stand together: ``**`` is one mark, ``*†`` are two."""
    signs = [_SIGNS[sign.removesuffix("{}")] for sign in _ONE_SIGN.findall(run)]
    marks: list[str] = []
    for sign in signs:
        if marks and marks[-1][0] == sign:
            marks[-1] += sign
        else:
            marks.append(sign)
    return marks


_DIGITS = str.maketrans("⁰¹²³⁴⁵⁶⁷⁸⁹", "0123456789")


def read_annotations(value: str) -> Mapping[int, Annotation]:
    """Read ``1=equal; 2=equal,corresponding; 1:family="..."``, by number of the name.

    A word that has no mark of its own is itself the mark, so that a site can give it a meaning.
    """
    found: dict[int, Annotation] = {}
    for number, text in _ANNOTATION.findall(value):
        if not number:
            continue  # it is about the field as a whole
        before = found.get(int(number), Annotation())
        words = [(quoted or plain).strip() for quoted, plain in _WORD.findall(text)]
        others = [word for word in words if word and word.lower() not in _OWNER_WORDS]
        marks = [_SIGNS.get(word) or _ANNOTATED_MARKS.get(word.lower(), word) for word in others]
        found[int(number)] = Annotation(
            tuple(dict.fromkeys((*before.marks, *marks))),
            before.is_owner or any(word.lower() in _OWNER_WORDS for word in words),
        )
    return found
