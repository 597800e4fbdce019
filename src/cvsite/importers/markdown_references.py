"""Links of Markdown whose addresses stand elsewhere: ``[here][1]``, and ``[1]: address``."""

import re

_DEFINITION = re.compile(
    r"^ {0,3}\[(?P<name>[^\[\]\n]+)\]:[ \t]*(?:<(?P<address>[^<>\n]*)>|(?P<bare>\S+))"
    r"(?:[ \t]+(?:\"(?P<title>[^\n]*)\"|'(?P<other>[^\n]*)'|\((?P<last>[^\n]*)\)))?[ \t]*$\n?",
    re.MULTILINE,
)
_REFERENCE = re.compile(r"\[([^\[\]]+)\][ ]?\[([^\[\]\n]*)\]")


def write_references_inline(text: str) -> str:
    """Write the addresses of links where the links are, and titles that lead nowhere behind them.

    A definition that nothing refers to stays.
    """
    found = {each["name"].casefold(): each for each in _DEFINITION.finditer(text)}
    used: set[str] = set()

    def write(link: re.Match[str]) -> str:
        name = (link[2] or link[1]).casefold()
        definition = found.get(name)
        if definition is None:
            return link[0]
        used.add(name)
        address, title = _read(definition)
        if address:
            return f"[{link[1]}]({address})"
        return f"{link[1]} ({title})" if title else link[1]

    written = _REFERENCE.sub(write, text)
    return _DEFINITION.sub(
        lambda each: "" if each["name"].casefold() in used else _write_unused(each), written
    )


def _write_unused(definition: re.Match[str]) -> str:
    """Give the text of a definition with no address, which nobody could follow."""
    address, title = _read(definition)
    return definition[0] if address else f"{title}\n"


def _read(definition: re.Match[str]) -> tuple[str, str]:
    """Give the address, which is empty where it leads nowhere, and the title."""
    address = (definition["address"] or definition["bare"] or "").strip()
    title = definition["title"] or definition["other"] or definition["last"] or ""
    return (address if address.strip("#") else ""), title
