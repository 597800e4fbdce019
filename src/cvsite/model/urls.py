"""Which addresses may become links: content is not trusted, and some addresses run code."""

import re
from html import unescape
from urllib.parse import quote, urlsplit

SAFE_SCHEMES = frozenset({"http", "https", "mailto", "tel"})
"""What a link may begin with; an address without a scheme is a path of the site."""

_OTHER_HOST = re.compile(r"[/\\]{2}")
_SCHEME = re.compile(r"([^/?#]*?):")
_BARE_HOST = re.compile(
    r"(?:www\.)?(?:[\w-]+\.)+(?:com|org|net|edu|gov|io|dev|ai|app|info|eu|uk|de|fr|it|es|nl|ch|at"
    r"|se|dk|fi|ca|us|au|jp|cn|kr|in|br)(?:/.*)?",
    re.IGNORECASE,
)
_FORBIDDEN = re.compile(r"[\s\"<>\\^`{|}]|%(?![0-9A-Fa-f]{2})")
_HOST_IN_BRACKETS = re.compile(r"[a-z]+://[^/?#]*\[", re.IGNORECASE)
_IGNORED = re.compile(r"[\x00-\x20\x7f-\xa0\u2028\u2029\ufeff]+")


def is_safe_url(url: str) -> bool:
    """Tell whether a link may lead there. An address of another site must say its scheme.

    Read as forgivingly as a browser does (WHATWG URL, 4.4: tabs and line breaks within and control
    characters before a scheme are skipped), so that no spelling of ``javascript:`` slips through.
    """
    if url.startswith(("https://", "http://")):
        return True
    try:
        bare = _IGNORED.sub("", unescape(url))
    except ValueError:  # a reference to a character has thousands of digits
        return False
    if _OTHER_HOST.match(bare):
        return False
    scheme = _SCHEME.match(bare)
    return scheme is None or scheme[1].lower() in SAFE_SCHEMES


def has_host(url: str) -> bool:
    """Tell whether a web address names a host; other addresses need none."""
    if not url.lower().startswith(("http:", "https:")):
        return True
    try:
        host = urlsplit(url).hostname
    except ValueError:
        return False
    return bool(host) and not re.search(r"\s", host or "")


def is_bare_host(url: str) -> bool:
    """Tell whether an address is that of another site without its scheme: ``example.org/me``."""
    return _BARE_HOST.fullmatch(url) is not None


def encode_address(url: str) -> str:
    """Write the characters that no address may hold (WHATWG URL, 4.3) as browsers send them.

    Brackets stand for themselves around a host alone, which is then a number of IPv6.
    """
    encoded = _FORBIDDEN.sub(lambda match: quote(match[0]), url)
    if ("[" not in encoded and "]" not in encoded) or _HOST_IN_BRACKETS.match(encoded):
        return encoded
    return encoded.replace("[", "%5B").replace("]", "%5D")


def write_bare_address(address: str) -> str:
    """Write the address of a page as people write it on paper: ``github.com/ada``."""
    return address.removeprefix("https://").removeprefix("http://").removesuffix("/")
