"""Addresses and DOIs as people write them into .bib files, and whether two of them are the same."""

import re
from urllib.parse import quote, unquote

_DOI = re.compile(r"10\.\d+(?:\.\d+)*/\S*[^\s.,;}\]]", re.DOTALL)
_DOI_HOST = re.compile(r"^(?:https?://)?(?:www\.|dx\.)*doi\.org/", re.IGNORECASE)
_DOI_PREFIX = re.compile(r"^(?:doi(?!\.org)[:=]?)+", re.IGNORECASE)
_BETWEEN_DOIS = re.compile(
    r"(?<![\s,;])[\s,;]+(?=(?:https?://(?:dx\.)?doi\.org/|doi:\s*)?10\.\d{4,}/)", re.IGNORECASE
)
_CONTINUED = re.compile(r"(?<!\\)%[ \t]*\n\s*")
"""What continues an address on the next line: to LaTeX the line ends in a comment."""

_ESCAPED = re.compile(r"\{?\\([%&_#~$^{}])(?:\{\})?\}?")
_SYMBOLS = {
    r"\textless": "<",
    r"\textgreater": ">",
    r"\textasciitilde": "~",
    r"\textunderscore": "_",
    r"\string": "",
    r"\sim": "~",
    "$<$": "<",
    "$>$": ">",
    "$_$": "_",
    "$-$": "-",
    "&lt;": "<",
    "&gt;": ">",
    "&amp;": "&",
}
"""What stands in addresses for characters that LaTeX or HTML would take for its own."""

_WRITTEN = re.compile("|".join(rf"{re.escape(each)}(?:\{{\}})?" for each in _SYMBOLS))
_LINK_MACRO = re.compile(r"\\(?:url|href|path|nolinkurl)\s*\{((?:[^{}]|\{[^{}]*\})*)\}")
_BETWEEN = re.compile(
    r"(?<![\s,;|])[\s,;|]+(?:and\s+)?(?=(?:https?|ftp)://)|(?<=[^\s;])[\s;]+(?=www\.)"
)
_LIKE_ADDRESS = re.compile(r"//|www\.|\b10\.\d{4}|script:", re.IGNORECASE)
_HOST_ALONE = re.compile(
    r"(?:[a-z0-9-]+\.)+(?:[a-z]{2,}(?::\d+)?/|(?:com|edu|eu|gov|info|net|org)\Z)|www\.",
    re.IGNORECASE,
)
"""A host before a path, or alone if it ends as no file does that people link to."""

_ADDRESS = re.compile(
    r"(?:[a-z][a-z0-9+.-]*:)?//(?:www\.)?([^/?#]*)([^?#]*)(.*)$", re.IGNORECASE | re.DOTALL
)
_CLEAN = re.compile(r"(?:[\w/:.+~?=%#@!-]++|&(?!#?\w+;))*+(?<=[\w/])")
"""What needs no cleaning, since nothing in it is LaTeX's or stands between addresses."""

_UNQUOTED = re.compile(r"[\w./:;()-]+", re.ASCII)
"""A DOI as most are, which has nothing to quote; to find that out by quoting takes longer."""

_WEB = re.compile(r"https?://", re.IGNORECASE)
_ARXIV_PATH = re.compile(r"/(?:abs|pdf|html|format|ps)/(.+?)(?:v\d+)?(?:\.pdf)?/?$")
_ARXIV_DOI = re.compile(r"10\.48550/arxiv\.", re.IGNORECASE)


def clean_url(value: str, gap: str = "") -> str:
    r"""Give an address as it is typed into a browser, without ``\url{}`` and LaTeX's escapes.

    ``gap`` is what stands for spaces, which are none of an address, as ``\url`` takes it, but may
    be in the path of a file.
    """
    plain = _read_plain(value)
    if plain:
        return plain
    value = _CONTINUED.sub("", value) if "%" in value else value
    macro = _LINK_MACRO.search(value) if "\\" in value else None
    bare = gap.join((macro[1] if macro else value).split())
    if "\\" in bare or "$" in bare or "&" in bare:
        bare = _ESCAPED.sub(r"\1", _WRITTEN.sub(lambda match: _spell(match[0]), bare))
    bare = bare.strip('{}"')
    return bare[1:-1] if bare.startswith("<") and bare.endswith(">") else bare


def _read_plain(value: str) -> str | None:
    """Give an address in which nothing needs cleaning but the escapes that most have, or None."""
    if "\\" in value:
        value = value.replace("\\_", "_").replace("\\&", "&").replace("\\%", "%")
    return value if _CLEAN.fullmatch(value) else None


def split_urls(value: str) -> list[str]:
    """Give the addresses in a value, which reference managers write one behind another."""
    plain = _read_plain(value)
    if plain:
        return [plain]
    macros = _LINK_MACRO.findall(value) if "\\" in value else []
    parts = macros or _BETWEEN.split(value.strip())
    gap = "" if macros or _LIKE_ADDRESS.search(value) else " "
    return [url for part in parts if (url := clean_url(part, gap).rstrip(",;"))]


def complete_url(url: str) -> str:
    """Add the scheme to an address that begins with a host: ``example.org``, ``x.org/a``.

    A DOI with its name before it becomes the address of the DOI.
    """
    if is_web_address(url):
        return url
    if _DOI_PREFIX.match(url) and is_doi(read_doi(url)):
        return write_doi_url(read_doi(url))
    return f"https://{url}" if _HOST_ALONE.match(url) else url


def is_web_address(url: str) -> bool:
    """Tell whether an address leads to the web."""
    return _WEB.match(url) is not None


def read_doi(value: str) -> str:
    """Give a DOI without the address or prefix that people write before it.

    Lines, LaTeX's escapes and a full stop behind it do not belong to it.
    """
    bare = clean_url(list_dois(value)[0])
    if _DOI.fullmatch(bare):
        return bare
    bare = _DOI_PREFIX.sub("", bare)
    bare = _DOI_HOST.sub("", bare)
    if "%2f" in bare.lower() and "/" not in bare:
        bare = unquote(bare)
    found = _DOI.search(bare)
    return found[0] if found else bare


def find_doi(value: str) -> str | None:
    """Give the DOI in a value, or None where it holds none."""
    doi = read_doi(value) if value else ""
    return doi if is_doi(doi) else None


def list_dois(value: str) -> list[str]:
    """Give the DOIs in a value, each as it is written."""
    if "," not in value and ";" not in value and " " not in value:
        return [value]
    return _BETWEEN_DOIS.split(value.strip())


def is_doi(text: str) -> bool:
    """Tell whether a text is a DOI (ISO 26324): a registrant's number, a slash, and a name."""
    return _DOI.fullmatch(text) is not None


def write_doi_url(doi: str) -> str:
    """Write the address of a DOI."""
    return f"https://doi.org/{doi if _UNQUOTED.fullmatch(doi) else quote(doi, safe='/:;()')}"


def find_host(url: str) -> str:
    """Give the host of an address, without ``www.``; nothing where it has none."""
    parts = _ADDRESS.match(url)
    return parts[1].lower() if parts else ""


def identify_address(url: str) -> str:
    """Give what two addresses of one place have in common.

    The scheme, ``www.``, the case of the host and a slash at the end make no difference; nor does
    the host under which DOIs are resolved, nor the form in which arXiv gives a paper.
    """
    parts = _ADDRESS.match(url)
    if parts is None:
        return url.lstrip("/")
    host, path, rest = parts[1].lower(), parts[2].rstrip("/"), parts[3]
    if host in {"doi.org", "dx.doi.org"}:
        doi = unquote(path.lstrip("/")).lower()
        return f"arxiv {_ARXIV_DOI.sub('', doi)}" if _ARXIV_DOI.match(doi) else f"doi {doi}"
    if host.endswith("arxiv.org") and (paper := _ARXIV_PATH.match(path)):
        return f"arxiv {paper[1].lower()}"
    return f"{host}{path}{rest}"


def _spell(written: str) -> str:
    return _SYMBOLS[written.removesuffix("{}") if written not in _SYMBOLS else written]
