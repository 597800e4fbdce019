r"""What TeX reads and the parser does not, written as LaTeX: arguments without braces, and none.

``\kern-.1em`` and ``\penalty0`` show nothing; ``\char`\\`` is a character; an accent with nothing
behind it, as in ``\~`` at the end of a group, is its mark.
"""

import re

from cvsite.yaml_text.characters import clean_text

_LENGTH = r"[-+]?(?:\d+\.?\d*|\.\d+)\s*(?:true\s*)?(?:em|ex|pt|mm|cm|in|mu|pc|bp|sp)? ?"
_PRIMITIVE = re.compile(
    r"(\\\\)"
    rf"|\\(?:kern|mkern|hskip|raise|lower|penalty)\s*{_LENGTH}"
    r"|\\char\s*(?:`\\?(?P<sign>.)|\"(?P<hex>[0-9A-F]{1,4})|(?P<number>\d{1,5})) ?"
    r"|\\(?P<accent>[`'\"^~=.])\s*(?=\}|\Z)",
    re.DOTALL,
)
_WRITTEN = {
    "\\": r"\textbackslash{}",
    "~": r"\textasciitilde{}",
    "^": r"\textasciicircum{}",
    **{sign: f"\\{sign}" for sign in "{}$%#&_"},
}


def rewrite_primitives(value: str) -> str:
    """Write a value so that the parser can read it."""
    return _PRIMITIVE.sub(_write_primitive, value)


def _write_primitive(found: re.Match[str]) -> str:
    if found[1]:
        return found[1]  # a line break, and what follows it is text
    character = found["sign"] or found["accent"] or ""
    if code := found["hex"] or found["number"]:
        character = clean_text(chr(int(code, 16 if found["hex"] else 10)))
    return _WRITTEN.get(character, character)
