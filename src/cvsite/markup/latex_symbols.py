r"""The letters, signs and accents that LaTeX writes as macros, by name."""

from collections.abc import Mapping

from cvsite.markup.latex_journals import JOURNALS

ACCENTS: Mapping[str, str] = {
    "'": "\N{COMBINING ACUTE ACCENT}",
    "`": "\N{COMBINING GRAVE ACCENT}",
    '"': "\N{COMBINING DIAERESIS}",
    "^": "\N{COMBINING CIRCUMFLEX ACCENT}",
    "~": "\N{COMBINING TILDE}",
    "=": "\N{COMBINING MACRON}",
    ".": "\N{COMBINING DOT ABOVE}",
    "b": "\N{COMBINING MACRON BELOW}",
    "c": "\N{COMBINING CEDILLA}",
    "d": "\N{COMBINING DOT BELOW}",
    "f": "\N{COMBINING INVERTED BREVE}",
    "G": "\N{COMBINING DOUBLE GRAVE ACCENT}",
    "H": "\N{COMBINING DOUBLE ACUTE ACCENT}",
    "h": "\N{COMBINING HOOK ABOVE}",
    "k": "\N{COMBINING OGONEK}",
    "r": "\N{COMBINING RING ABOVE}",
    "t": "\N{COMBINING DOUBLE INVERTED BREVE}",
    "textcommabelow": "\N{COMBINING COMMA BELOW}",
    "u": "\N{COMBINING BREVE}",
    "v": "\N{COMBINING CARON}",
}
"""The character that follows a letter to put an accent on it."""

SPACING_ACCENTS: Mapping[str, str] = {
    "'": "´",
    "`": "`",
    '"': "¨",
    "^": "^",
    "~": "~",
    "=": "¯",
    ".": "˙",
    "c": "¸",
    "H": "˝",
    "k": "˛",
    "r": "˚",
    "u": "˘",
    "v": "ˇ",
}
r"""An accent on nothing: ``\~{}``."""

UNDOTTED: Mapping[str, str] = {"ı": "i", "ȷ": "j"}
"""The letters that stand for others under an accent."""

_LETTERS = (
    "AA Å AE Æ DH Ð DJ Đ IJ Ĳ L Ł NG Ŋ O Ø OE Œ SS ẞ TH Þ "
    "aa å ae æ dh ð dj đ i ı ij ĳ j ȷ l ł ng ŋ o ø oe œ ss ß th þ"
)
_QUOTES = (
    "guillemetleft « guillemetright » guillemotleft « guillemotright » guilsinglleft ‹ "
    'guilsinglright › lq ‘ rq ’ quotedblbase „ quotesinglbase ‚ textquotedbl " textquotedblleft “ '
    "textquotedblright ” textquoteleft ‘ textquoteright ’ textquotesingle '"
)
_SIGNS = (
    "# # $ $ % % & & _ _ copyright © dag † Dash — ddag ‡ degree ° dots … dotsc … emdash — "
    "endash – EUR € euro € hyphen - lbrace { ldots … micro µ P ¶ pounds £ rbrace } S § slash / "
    "textasciicircum ^ textasciitilde ~ textasteriskcentered * textbackslash \\ bs \\ textbar | "
    "textbardbl ‖ textbraceleft { textbraceright } textbullet • textcelsius ℃ textdagger † "
    "textdaggerdbl ‡ textdegree ° textdollar $ textdots … textellipsis … textemdash — "
    "textendash – texteuro € textgreater > textless < textmu µ textnumero № textohm Ω "
    "textperthousand ‰ textregistered ® textsection § texttildelow ~ texttrademark ™ "
    "textunderscore _ textvisiblespace ␣ { { } }"
)
_NAMES = (
    "TeX TeX LaTeX LaTeX LaTeXe LaTeX2ε BibTeX BibTeX BibLaTeX BibLaTeX XeTeX XeTeX "
    "XeLaTeX XeLaTeX LuaTeX LuaTeX LuaLaTeX LuaLaTeX pdfTeX pdfTeX MF METAFONT MP METAPOST"
)
_MARKS = (
    "addcolon : addcomma , adddot . addhyphen - addperiod . addsemicolon ; addslash / "
    "bibrangedash –"
)
_WORDS = f"{_LETTERS} {_QUOTES} {_SIGNS} {_NAMES} {_MARKS}".split()
_SPACES = (
    *(" ", "\n", "\t", "\\", ":", ";", ">", "enskip", "enspace", "linebreak", "newblock"),
    *("newline", "par", "qquad", "quad", "space", "xspace", "addspace"),
)
_NARROW_SPACES = (",", "nobreakspace", "thinspace", "addnbspace", "addthinspace")
_FRENCH_QUOTES = {"og": "«\N{NO-BREAK SPACE}", "fg": "»"}  # authors leave a space before this one
_NOTHING = (
    *("-", "/", "!", "@", "allowbreak", "bgroup", "egroup", "hfill", "ignorespaces", "nobreak"),
    *("noindent", "nolinebreak", "protect", "relax", "smallskip", "textcompwordmark", "unskip"),
    *("isdot", "nopunct", "unspace"),
)

CYRILLIC: Mapping[str, str] = {
    "cprime": "ʹ",
    "cdprime": "ʺ",
    "cydot": "·",
    "Dbar": "Đ",
    "dbar": "đ",
}
"""What databases of mathematics write for letters that Cyrillic and Serbian names have."""

_ASTRONOMERS = (
    "arcdeg ° arcmin ′ arcsec ″ degr ° fdg °. farcm ′. farcs ″. micron µm nodata … "
    "earth ⊕ sun ☉ lsim ≲ gsim ≳ la ≲ ga ≳"
)
_ASTRONOMY = dict(zip(_ASTRONOMERS.split()[::2], _ASTRONOMERS.split()[1::2], strict=True))

SYMBOLS: Mapping[str, str] = {
    **dict(zip(_WORDS[::2], _WORDS[1::2], strict=True)),
    **dict.fromkeys(_SPACES, " "),
    **dict.fromkeys(_NARROW_SPACES, "\N{NO-BREAK SPACE}"),
    **dict.fromkeys(_NOTHING, ""),
    **_FRENCH_QUOTES,
    **CYRILLIC,
    **_ASTRONOMY,
    **JOURNALS,
}
"""What a macro stands for in text."""
