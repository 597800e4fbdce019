"""HTML in values, which Crossref and the Web of Science export, written as LaTeX.

That is the tags for faces and their entities. All else that looks like a tag is text.
"""

import re
from collections.abc import Iterator, Mapping
from html import unescape

from cvsite.yaml_text.characters import clean_text

_MACROS: Mapping[str, str] = {
    **dict.fromkeys(("i", "em", "italic"), r"\emph{"),
    **dict.fromkeys(("b", "strong", "bold"), r"\textbf{"),
    **dict.fromkeys(("sub", "inf"), r"\textsubscript{"),
    "sup": r"\textsuperscript{",
    **dict.fromkeys(("sc", "scp"), r"\textsc{"),
    **dict.fromkeys(("p", "sec", "span", "title", "u"), "{"),
}
"""What begins for a tag; Crossref puts ``jats:`` before some of them."""

_TOKEN = re.compile(
    r"(?P<tag></?(?:jats:)?(?P<name>[a-z]+)\s*>)"
    r"|(?:\{\\&\}|\\?&)(?P<entity>#\d{1,7}|#x[0-9a-f]{1,6}|[a-z][a-z0-9]{1,30});"
    r"|\\.|(?P<brace>[{}])",
    re.IGNORECASE | re.DOTALL,
)
_ENTITY = re.compile(r"&\}?#?[0-9A-Za-z]+;")
_SPECIAL: Mapping[str, str] = {
    **{sign: f"\\{sign}" for sign in "&%$#_{}"},
    "\\": r"\textbackslash{}",
    "~": r"\textasciitilde{}",
    "^": r"\textasciicircum{}",
    "`": r"\textasciigrave{}",
    "'": r"{'}",
}
"""How LaTeX writes the characters that mean something to it."""


_ESCAPED = re.compile(
    r"(?:\{\\textless\}|\\textless(?:\{\}|\s)|(?:\{\\&\}|\\?&)lt;)"
    rf"(/?(?:jats:)?(?:{'|'.join(_MACROS)}))"
    r"(?:\{\\textgreater\}|\\textgreater(?:\{\}|\s|(?![A-Za-z]))|(?:\{\\&\}|\\?&)gt;)",
    re.IGNORECASE,
)
"""A tag that a program took for text, as Zotero does: ``{\\textless}i{\\textgreater}``."""


def rewrite_html(value: str) -> str:
    """Write pairs of tags as macros, and entities as characters."""
    value = unescape_tags(value)
    if "</" not in value and not ("&" in value and _ENTITY.search(value)):
        return value
    paired = _pair_tags(value)
    return _TOKEN.sub(lambda found: _rewrite(found, paired), value)


def unescape_tags(value: str) -> str:
    """Write the tags that a program took for text as tags."""
    return _ESCAPED.sub(r"<\1>", value) if "textless" in value or "lt;" in value else value


def _pair_tags(value: str) -> Mapping[int, str]:
    """Give the LaTeX for those tags that are opened and closed in one group, by their places."""
    paired: dict[int, str] = {}
    opened: list[tuple[str, int]] = []
    for name, place in _list_edges(value):
        if name == "}":
            while opened and opened.pop()[0] != "{":
                pass
        elif not name.startswith("/"):
            opened.append((name, place))
        elif opened and opened[-1][0] == name[1:]:
            paired[opened.pop()[1]] = _MACROS[name[1:]]
            paired[place] = "}"
    return paired


def _list_edges(value: str) -> Iterator[tuple[str, int]]:
    """Give the braces and the tags that are known, ``/`` before the name of one that closes."""
    for found in _TOKEN.finditer(value):
        if found["brace"]:
            yield found["brace"], found.start()
        elif found["tag"] and found["name"].lower() in _MACROS:
            slash = "/" if found[0].startswith("</") else ""
            yield slash + found["name"].lower(), found.start()


def _rewrite(found: re.Match[str], paired: Mapping[int, str]) -> str:
    if found["tag"]:
        return paired.get(found.start(), found[0])
    if found["entity"]:
        entity = f"&{found['entity']};"
        text = unescape(entity)
        if text == entity:
            return found[0]
        return "".join(_SPECIAL.get(char, char) for char in clean_text(text))
    return found[0]
