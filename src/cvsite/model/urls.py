"""Which addresses may become links: content is not trusted, and some addresses run code."""

import re
from html import unescape
from urllib.parse import urlsplit

SAFE_SCHEMES = frozenset({"http", "https", "mailto", "tel"})
"""What a link may begin with; an address without a scheme is a path of the site."""

_SCHEME = re.compile(r"([^/?#]*?):")
_IGNORED = re.compile(r"[\x00-\x20\x7f-\xa0\u2028\u2029\ufeff]+")


def is_safe_url(url: str) -> bool:
    """Tell whether a link may lead there.

    Read as forgivingly as a browser does (WHATWG URL, 4.4: tabs and line breaks within and control
    characters before a scheme are skipped), so that no spelling of ``javascript:`` slips through.
    """
    bare = _IGNORED.sub("", unescape(url))
    scheme = _SCHEME.match(bare)
    return scheme is None or scheme[1].lower() in SAFE_SCHEMES


def normalise_base_url(text: str) -> str:
    """Give the address of a site without query, fragment and slash at its end.

    Raises ValueError with a message for the user where the text is no such address.
    """
    try:
        parts = urlsplit(text.strip())
    except ValueError:
        parts = urlsplit("")
    if parts.scheme not in {"http", "https"} or not parts.hostname:
        raise ValueError(f"{text!r} is no address of a site: it begins with https:// and a host")
    return f"{parts.scheme}://{parts.netloc}{parts.path}".rstrip("/")
