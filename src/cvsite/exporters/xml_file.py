"""XML files, of a tree of elements."""

import re
from xml.etree import ElementTree as ET

_FORBIDDEN = re.compile("[^\t\n\r\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")


def add_element(parent: ET.Element, tag: str, text: str = "", /, **attributes: str) -> ET.Element:
    """Add an element with its text and attributes to another, without what no XML may hold."""
    clean = {name: _FORBIDDEN.sub("", value) for name, value in attributes.items()}
    element = ET.SubElement(parent, tag, clean)
    element.text = _FORBIDDEN.sub("", text) or None
    return element


def write_xml(root: ET.Element) -> bytes:
    """Write a tree with its declaration, an element a line."""
    ET.indent(root)
    return f'<?xml version="1.0" encoding="utf-8"?>\n{ET.tostring(root, "unicode")}\n'.encode()
