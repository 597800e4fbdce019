"""Text as it may stand in HTML."""

import re
from html import escape

_SPECIAL = re.compile(r"[&<>\"'\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\u202a-\u202e]")
_CONTROLS = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\u202a-\u202e]")


def drop_controls(text: str) -> str:
    """Leave out control characters that no HTML may hold, or that turn the text behind them."""
    return _CONTROLS.sub("", text)


def escape_text(text: str) -> str:
    """Escape text that stands between tags."""
    return escape(drop_controls(text), quote=False) if _SPECIAL.search(text) else text


def escape_attribute(text: str) -> str:
    """Escape the value of an attribute in double quotes."""
    return escape(drop_controls(text)) if _SPECIAL.search(text) else text
