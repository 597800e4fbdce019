"""The code of templates in texts of pages: Liquid, kramdown and Hugo's, and comments of HTML.

Some of it is what a page links to, and becomes Markdown. Of the rest a reader of the page saw
nothing, and it is taken out, and with it what the template says of itself.
"""

import re
from dataclasses import dataclass

from cvsite.importers.example_texts import EXAMPLE_TEXT

_ADDRESS_IN_CODE = re.compile(
    r"(?<=\()\{\{[^{}\n]{0,200}?[\"']([^\"'\n]{1,500})[\"'][^{}\n]{0,200}\}\}(?=[)\s])"
)
"""The code of a link's address, which names the address: ``({{ "/cv.pdf" | relative_url }})``."""

_LINK_IN_CODE = re.compile(
    r"\{\{[<%]\s*(?:staticref|ref)\s+\"([^\"\n]+)\"[^{}\n]*[>%]\}\}(.{0,1000}?)\{\{[<%]\s*/\s*\w+\s*[>%]\}\}"
)
"""Hugo Academic's link to a file."""

_BUTTON_IN_CODE = re.compile(
    r"\{\{[<%]\s*button\s[^{}\n]*?\b(?:url|href|link)=\"([^\"\n]+)\"[^{}\n]*[>%]\}\}(.{0,1000}?)"
    r"\{\{[<%]\s*/\s*button\s*[>%]\}\}"
)
_PAGE_IN_CODE = re.compile(
    r"\{\{[<%]\s*(?:rel)?ref\s+(?:path=)?[\"'`]?([^\"'`\s{}<>%]+)[\"'`]?\s*[>%]\}\}"
)
"""How Hugo writes the address of another page: ``{{< ref "/talk/a" >}}``."""

_VIDEO_IN_CODE = re.compile(
    r"\{\{[<%]\s*(youtube|vimeo)\s+(?:id=)?\"?([\w-]{4,20})\"?[^{}\n]{0,200}[>%]\}\}"
)
_VIDEOS = {"youtube": "https://www.youtube.com/watch?v=", "vimeo": "https://vimeo.com/"}
_TAG_IN_CODE = re.compile(
    r"\{\{[<%]\s*(?:button|card|cta|spoiler|details)\s([^{}\n]{1,1000}?)/?\s*[>%]\}\}"
)
"""A tag of Hugo with words and perhaps an address: a button, a card, the head of what unfolds."""

_FIGURE_IN_CODE = re.compile(r"\{\{[<%]\s*figure\s([^{}\n]{1,1000}?)/?\s*[>%]\}\}")
_FIGURE = re.compile(r"\{%-?\s*include\s+figure\b|\{\{[<%]\s*figure\b")
"""Where the code of a picture begins, in Liquid and Hugo."""

_ATTRIBUTE_IN_CODE = re.compile(r"\b(\w+)=([\"'`])([^\n]*?)\2")
_WORDS = ("text", "title", "caption")
_ADDRESSES = ("url", "href", "link")

_UNSEEN = re.compile(
    r"(?P<comment><!--.*?(?:-->|\Z)|^\[(?:comment|//)\]:[^\n]*$"
    r"|\{%-?\s*comment\b.*?(?:\{%-?\s*endcomment\s*-?%\}|\Z))|(?P<fence>^(```|~~~).*?^\3)"
    r"|(?i:<(?P<element>script|style)\b[^<>]*>.*?(?:</(?P=element)\s*>|\Z))"
    r"|\{%.{0,1000}?%\}|\{\{[<%].{0,2000}?[%>]\}\}|\{\{-?\s[^{}\n]{0,2000}\}\}"
    r"|\{\{-?(?:site|page|post|include)\b[^{}\n]*\}\}|(?<!\$)\{:[^{}\n]*\}"
    r"|(?<!\$)\{(?:style|class|id|width|height)=\"[^{}\"\n]*\"[^{}\n]*\}",
    re.DOTALL | re.MULTILINE,
)
"""Comments, scripts, styles, and the code of Liquid, kramdown and Hugo; fenced code is text."""

_MARKS = ("{", "<!", "]:", "<s", "<S")
"""Some of these are in every text that has any of that."""

_BARE_HASHES = re.compile(r"^#+[ \t]*$", re.MULTILINE)
"""What is left of code that somebody made a heading, as YAML has comments."""


@dataclass(frozen=True, slots=True)
class UnseenLine:
    """A line that no reader of a page saw: its number, counted from 0, and what it is."""

    number: int
    name: str
    text: str


def write_code_as_links(text: str) -> str:
    """Write the code that names what a page links to as the Markdown that it stands for."""
    if "{{" not in text:
        return text
    text = _LINK_IN_CODE.sub(r"[\2](\1)", _ADDRESS_IN_CODE.sub(r"\1", text))
    text = _PAGE_IN_CODE.sub(r"\1", _BUTTON_IN_CODE.sub(r"[\2](\1)", text))
    text = _VIDEO_IN_CODE.sub(lambda found: f"<{_VIDEOS[found[1]]}{found[2]}>", text)
    return _TAG_IN_CODE.sub(_write_tag, _FIGURE_IN_CODE.sub(_write_figure, text))


def _write_tag(found: re.Match[str]) -> str:
    """Write a tag as a link, and what is said below its words; one without words stays code."""
    given = _read_attributes(found[1])
    words = next((given[name] for name in _WORDS if given.get(name)), "")
    address = next((given[name] for name in _ADDRESSES if given.get(name)), "")
    if not words:
        return found[0]
    said = f"[{words}]({address})" if address else words
    more = given.get("subtitle", "")
    return f"- {said}: {more}" if more else said


def _write_figure(found: re.Match[str]) -> str:
    """Write a figure as a picture with all that stands below it; one without words stays code."""
    given = _read_attributes(found[1])
    said = (given[name] for name in ("alt", "title", "caption", "attr") if given.get(name))
    words = ": ".join(dict.fromkeys(said))
    if not words or "src" not in given:
        return found[0]
    links = (f" <{given[name]}>" for name in ("link", "attrlink") if given.get(name))
    has_links = "](" in words  # of which none may be in the words of a link
    picture = f"{words} ![]({given['src']})" if has_links else f"![{words}]({given['src']})"
    return "".join([picture, *links])


def _read_attributes(text: str) -> dict[str, str]:
    return {name: value for name, _, value in _ATTRIBUTE_IN_CODE.findall(text)}


def take_code_out(text: str) -> tuple[str, list[UnseenLine]]:
    """Give a text without what nobody saw of it, on as many lines as before, and those."""
    unseen: list[UnseenLine] = []

    def take_out(match: re.Match[str]) -> str:
        if match["fence"]:
            return match[0]
        first = match.string.count("\n", 0, match.start())
        name = "figure" if _FIGURE.match(match[0]) else "comment" if match["comment"] else "code"
        lines = enumerate(match[0].split("\n"), start=first)
        unseen.extend(UnseenLine(number, name, line) for number, line in lines if line.strip())
        return "\n" * match[0].count("\n")

    def take_example_out(match: re.Match[str]) -> str:
        first = match.string.count("\n", 0, match.start())
        lines = enumerate(match[0].split("\n"), start=first)
        said = ((number, line) for number, line in lines if re.search(r"\w", line))
        unseen.extend(UnseenLine(number, "example", line) for number, line in said)
        return "\n" * match[0].count("\n")

    if any(mark in text for mark in _MARKS):
        text = _BARE_HASHES.sub("", _UNSEEN.sub(take_out, write_code_as_links(text)))
    return EXAMPLE_TEXT.sub(take_example_out, text), unseen
