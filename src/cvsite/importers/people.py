"""People that a source names with their homepages."""

from collections.abc import Sequence

from cvsite.importers.result import Imported
from cvsite.importers.texts import leads_elsewhere


def name_company(names: Sequence[str]) -> str:
    """Say in Markdown with whom something was done; there is one name at least."""
    *first, last = names
    return f"With {', '.join(first)} and {last}." if first else f"With {last}."


def add_person(imported: Imported, name: str, address: str) -> None:
    """Let a name link to a homepage, unless it has one or the address leads nowhere."""
    people = imported.cv.setdefault("people", [])
    if not name or not leads_elsewhere(address) or not isinstance(people, list):
        return
    if not any(isinstance(each, dict) and each.get("name") == name for each in people):
        people.append({"name": name, "url": address})
