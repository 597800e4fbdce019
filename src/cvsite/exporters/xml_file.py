"""XML files, of a tree of elements."""

import re
from xml.etree import ElementTree as ET

_FORBIDDEN = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff\ufffe\uffff]")
"""What is no character of XML 1.0 (2.2): the shorter list, which is compiled sooner."""


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
