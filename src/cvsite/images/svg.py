"""What an SVG has in it that is no picture: SVG is a language for whole pages, scripts included.

Pages show pictures in ``img``, where browsers run no script and load nothing for them. Opened by
its own address the same file is a page of the site.
"""

import re
from xml.parsers import expat

from cvsite.images.encoded import PictureError
from cvsite.model.urls import is_safe_url

HINT = "save it as a plain SVG, with texts as paths, or as a PNG"

PAGE_SPACES = frozenset({"http://www.w3.org/1999/xhtml", "http://www.w3.org/1998/Math/MathML"})
"""The namespaces of what browsers show in pages besides SVG."""

SVG = "http://www.w3.org/2000/svg"

ACTIVE_ELEMENTS = frozenset({"script", "foreignobject"})
PICTURE_ELEMENTS = frozenset({"image", "feimage"})
REFERENCES = frozenset({"href", "src", "base"})

_IGNORED = re.compile(r"[\x00-\x20\x7f-\xa0\ufeff]+")
_ELSEWHERE = re.compile(r"[a-z][a-z0-9+.-]*:|[/\\]{2}", re.IGNORECASE)
_PICTURE_DATA = re.compile(r"data:image/(?:png|jpe?g|gif|webp|avif)[;,]", re.IGNORECASE)
_STYLE_VALUE = re.compile(r"url\s*\(|\\", re.IGNORECASE)
_COMMENT = re.compile(r"/\*.*?\*/", re.DOTALL)
_DISTANT_STYLE = re.compile(
    r"""@import | \\ | (?:https?|ftp): | [("'\s] [/\\]{2}""", re.IGNORECASE | re.VERBOSE
)
"""What loads a file in a style sheet, or may hide that it does, as escapes can."""


def find_active_part(data: bytes) -> str | None:
    """Find what makes an SVG more than a picture; None where it is one and no more.

    It may run nothing, hold no HTML, and refer to no other host but by links. Raises PictureError
    where it is damaged.
    """
    search = _Search()
    parser = expat.ParserCreate(namespace_separator=" ")
    parser.buffer_text = True
    parser.StartElementHandler = search.start
    parser.EndElementHandler = search.end
    parser.CharacterDataHandler = search.read_text
    parser.ProcessingInstructionHandler = search.read_instruction
    parser.EntityDeclHandler = search.read_entity
    try:
        parser.Parse(data, True)  # noqa: FBT003 - expat takes no keyword: this is the whole file
    except expat.ExpatError:
        if not search.found:
            raise PictureError("the SVG cannot be read: its XML is damaged", HINT) from None
    return search.found


class _Search:
    """Looks at the parts of an SVG as they are read, and keeps the first that is no picture."""

    def __init__(self) -> None:
        self.found: str | None = None
        self._style: list[str] | None = None

    def start(self, element: str, attributes: dict[str, str]) -> None:
        space, _, name = element.rpartition(" ")
        name = name.lower()
        if space in PAGE_SPACES or name in ACTIVE_ELEMENTS:
            self._note(f"<{name}>")
        if self._style is not None:
            self._note("elements within <style>")
        if name == "style":
            self._style = []
        if space in {SVG, ""}:
            for attribute, value in attributes.items():
                if is_active(name, attribute.rpartition(" ")[2].lower(), value):
                    self._note(f'{attribute.rpartition(" ")[2]}="{value[:40]}"')

    def end(self, _element: str) -> None:
        if self._style is not None and loads_elsewhere("".join(self._style)):
            self._note("a style sheet that loads other files")
        self._style = None

    def read_text(self, text: str) -> None:
        if self._style is not None:
            self._style.append(text)

    def read_instruction(self, target: str, _data: str) -> None:
        if target == "xml-stylesheet":
            self._note(f"<?{target}?>")

    def read_entity(self, name: str, is_parameter: bool, *_: str | None) -> None:  # noqa: FBT001 - as expat calls it
        if is_parameter:  # browsers may read declarations in it, which expat skips
            self._note(f"the entity %{name};")

    def _note(self, part: str) -> None:
        self.found = self.found or part


def is_active(element: str, attribute: str, value: str) -> bool:
    """Tell whether an attribute runs something, or refers to another host."""
    if attribute.startswith("on"):
        return True
    if attribute == "attributename":  # an animation may set what it names
        name = value.strip().lower().rpartition(":")[2]
        return name in REFERENCES or name.startswith("on")
    if attribute in REFERENCES:
        return _refers_elsewhere(element, _IGNORED.sub("", value))
    return bool(attribute == "style" or _STYLE_VALUE.search(value)) and loads_elsewhere(value)


def loads_elsewhere(style: str) -> bool:
    """Tell whether a style may load a file from another host."""
    return _DISTANT_STYLE.search(_COMMENT.sub(" ", style)) is not None


def _refers_elsewhere(element: str, address: str) -> bool:
    if element == "a":
        return not is_safe_url(address)
    if element in PICTURE_ELEMENTS and _PICTURE_DATA.match(address):
        return False
    return _ELSEWHERE.match(address) is not None
