"""What the preview writes on elements: which record of the content each of them shows."""

from collections.abc import Mapping

from markupsafe import Markup

NO_MARK = Markup()
"""What elements get on built pages."""


def mark_record(record: object, ids: Mapping[int, str]) -> Markup:
    """Write the attribute that tells which record an element shows; nothing for one without id."""
    name = ids.get(id(record))
    return Markup(' data-record="{}"').format(name) if name else NO_MARK
