"""The address that a site stands at, in the one form in which all others are made of it."""

import re
from collections.abc import Callable, Mapping
from urllib.parse import SplitResult, quote, unquote, urlsplit

_LABEL = r"[^\s.:/\\\[\]\"<>^`{|}%]+"
_HOST = re.compile(rf"{_LABEL}(?:\.{_LABEL})*\.?|[0-9a-f.]*:[0-9a-f:.]+")
_STRAY_PERCENT = re.compile(r"%(?![0-9A-Fa-f]{2})")
_FORBIDDEN = re.compile(rf"[\s\"<>\\^`{{|}}\x00-\x1f\x7f]|{_STRAY_PERCENT.pattern}")
_FILE = re.compile(r"/[^/]*\.html?$", re.IGNORECASE)
_SLASHES = re.compile(r"//+")


class BaseUrlError(ValueError):
    """No site can stand at an address; ``hint`` says what to write."""

    def __init__(self, text: str, fault: str, hint: str) -> None:
        """Say what is wrong with a text."""
        super().__init__(f"{text!r} is no address of a site: {fault}")
        self.hint = hint


_FAULTS: Mapping[str, Callable[[SplitResult], object]] = {
    "a name or password stands before its host": lambda parts: "@" in parts.netloc,
    "it goes on with ? or #": lambda parts: parts.query or parts.fragment,
    "it holds a character that no address may hold": lambda parts: _FORBIDDEN.search(parts.path),
    "it goes up or stays with .. or .": lambda parts: (
        not {".", ".."}.isdisjoint(unquote(parts.path).split("/"))
    ),
    "it is that of a file": lambda parts: _FILE.search(parts.path),
}
"""What no site's address has, each with what finds it."""


def normalise_base_url(text: str) -> str:
    """Give the address of a site with its host in lower case and no slash too many.

    Raises BaseUrlError with a message for the user where no site can stand there.
    """
    parts = _split_address(text.strip())
    if parts is None:
        fault = "it begins with https:// and a host"
        raise BaseUrlError(
            text, fault, "write it like https://ada.example or https://ada.example/me"
        )
    for fault, find in _FAULTS.items():
        if find(parts):
            raise BaseUrlError(text, fault, f"write {_write_address(parts)}")
    return _write_address(parts)


def _split_address(text: str) -> SplitResult | None:
    """Part an address of the web; None where it is none, or its host or port cannot be."""
    try:
        parts = urlsplit(text)
        is_known = parts.scheme in {"http", "https"} and parts.port != 0
    except ValueError:
        return None
    return parts if is_known and _HOST.fullmatch(parts.hostname or "") else None


def _write_address(parts: SplitResult) -> str:
    """Write an address without what no site's has."""
    host = parts.netloc.rpartition("@")[2].lower()
    path = _FILE.sub("", _SLASHES.sub("/", parts.path))
    kept = [each for each in path.split("/") if unquote(each) not in {".", ".."}]
    whole = _STRAY_PERCENT.sub("%25", "/".join(kept))
    return f"{parts.scheme}://{host}{quote(whole, safe='/%~')}".rstrip("/")
