"""The fields of an entry by the CSL variable that they stand for, decoded as each asks."""

import re
from collections.abc import Iterable
from dataclasses import dataclass, field

from cvsite.citation.addresses import complete_url, is_web_address, split_urls
from cvsite.citation.links import NUMBER_FIELDS, read_number
from cvsite.citation.vocabulary import (
    FORMATTED_FIELDS,
    IDENTIFIER_FIELDS,
    PARAGRAPH_FIELDS,
    PLAIN_FIELDS,
    TITLE_PARTS,
)
from cvsite.loader.bibtex.file import BibtexFile
from cvsite.loader.bibtex.names import NameReader
from cvsite.markup.inlines import merge_texts
from cvsite.markup.latex import LatexReader, MarkupError, strip_braces
from cvsite.markup.paragraphs import split_paragraphs
from cvsite.markup.plain import write_plain
from cvsite.model.bibliography import BibtexEntry
from cvsite.model.names import Name
from cvsite.model.text import Inlines, Text

_LIST_SEPARATOR = re.compile(r"(?<!\s)\s+and\s+")

MOST_DIGITS = 9
"""How many digits a number has at most that counts something; Python reads some thousand."""

_STOPS = frozenset("?!.,:;")


@dataclass(frozen=True, slots=True)
class FieldReader:
    """Reads the fields of one entry; LaTeX that cannot be read is a warning and stays as text.

    ``values`` has those that are not blank; each is decoded once, however often it is asked for.
    """

    entry: BibtexEntry
    file: BibtexFile
    latex: LatexReader
    name_reader: NameReader
    values: dict[str, str] = field(init=False)
    decoded: dict[str, Inlines] = field(init=False, default_factory=dict)

    def __post_init__(self) -> None:
        """Find the fields that are not blank."""
        values = {name: value for name, value in self.entry.fields if value and not value.isspace()}
        object.__setattr__(self, "values", values)

    def formatted(self, variable: str) -> Inlines:
        """Give the value of a variable that holds formatted text."""
        return self.read_title(FORMATTED_FIELDS[variable])

    def read_title(self, names: Iterable[str]) -> Inlines:
        """Give the first of some fields, with the fields that belong behind it."""
        name = self.find(names)
        if name is None:
            return ()
        title = self._decode(name)
        subtitle, addition = TITLE_PARTS.get(name, ("", ""))
        if subtitle in self.values:
            title = _join(title, ":", self._decode(subtitle))
        if addition not in self.values:
            return title
        is_in_brackets = self.values[addition].lstrip(" {").startswith(("(", "["))
        return _join(title, "" if is_in_brackets else ".", self._decode(addition))

    def paragraphs(self, variable: str) -> tuple[Inlines, ...]:
        """Give the value of a variable that holds paragraphs of formatted text."""
        name = self.find(PARAGRAPH_FIELDS[variable])
        if name is None:
            return ()
        parts = split_paragraphs(self.values[name])
        return tuple(filter(None, (self._read(part, name) for part in parts)))

    def plain(self, variable: str) -> str | None:
        """Give the value of a variable that holds plain text."""
        return self.read_plain(PLAIN_FIELDS[variable])

    def read_plain(self, names: Iterable[str]) -> str | None:
        """Give the first of some fields as plain text."""
        name = self.find(names)
        return write_plain(self._decode(name)) or None if name else None

    def read_list(self, names: Iterable[str]) -> str | None:
        """Give a list of BibLaTeX's, such as that of publishers: ``A; B; C``.

        A single ``and`` stays, since to BibTeX it is a part of the name: ``Taylor and Francis``.
        """
        text = self.read_plain(names)
        match _LIST_SEPARATOR.split(text) if text else []:
            case [*items, "others"] if items:
                return ", ".join((*items, "et al."))
            case [_, _, _, *_] as items:
                return "; ".join(items)
        return text

    def identifier(self, variable: str) -> str | None:
        """Give the value of a variable that is never LaTeX."""
        name = self.find(IDENTIFIER_FIELDS[variable])
        if name in NUMBER_FIELDS:
            return read_number(self.values[name], name) or None
        return strip_braces(self.values[name]).strip() or None if name else None

    def address(self) -> str | None:
        """Give the address of the work on the web; of several, the first."""
        name = self.find_address()
        urls = map(complete_url, split_urls(self.values[name])) if name else ()
        return next(filter(is_web_address, urls), None)

    def find_address(self) -> str | None:
        """Find the field that has the address, which people also write into ``howpublished``.

        Publishers write that of a file into ``eprint``.
        """
        if "url" in self.values:
            return "url"
        published = self.values.get("howpublished", "").lstrip(" {")
        is_one = published.startswith(("\\url", "http://", "https://"))
        if is_one and len(published.split()) == 1:
            return "howpublished"
        has_address = is_web_address(self.values.get("eprint", "").lstrip(" {"))
        return "eprint" if has_address and "arxiv.org" not in self.values["eprint"] else None

    def names(self, name: str) -> tuple[tuple[Name, ...], bool]:
        """Give the names in a field, and whether there are more than it names."""
        found = self.name_reader.read(self.values, name)
        for message, hint in found.oddities:
            self.file.warn(message, self.entry.line_of(name), hint=hint)
        if self.latex.new_macros:
            self._tell_new_macros(name)
        return found.names, found.has_more

    def words(self, name: str) -> tuple[str, ...]:
        """Give the words or phrases of a field that separates them by commas or semicolons.

        A comma between semicolons is part of a phrase: ``Nurses; Burnout, Professional``.
        """
        text = self.read_plain((name,)) or ""
        return tuple(filter(None, map(str.strip, text.split(";" if ";" in text else ","))))

    def word(self, name: str) -> str:
        """Give the value of a field that is one of a few known words, in lower case."""
        value = self.values.get(name)
        return strip_braces(value).strip().lower() if value else ""

    def find(self, names: Iterable[str]) -> str | None:
        """Find the first of some fields that the entry has."""
        for name in names:
            if name in self.values:
                return name
        return None

    def _decode(self, name: str) -> Inlines:
        if name not in self.decoded:
            self.decoded[name] = self._read(self.values[name].strip(), name)
        return self.decoded[name]

    def _read(self, value: str, name: str) -> Inlines:
        try:
            inlines = self.latex.read(value)
        except MarkupError as error:
            message = f"LaTeX of {self.entry.key!r} that cannot be read: {error}"
            self.file.warn(
                message, self.entry.line_of(name), hint="its text is shown as it is written"
            )
            text = " ".join(strip_braces(value).split())
            return (Text(text),) if text else ()
        if self.latex.new_macros:
            self._tell_new_macros(name)
        return inlines

    def _tell_new_macros(self, name: str) -> None:
        """Note the macros in a field that nobody knows; each is told once for all of a file."""
        while self.latex.new_macros:
            macro = self.latex.new_macros.pop(0)
            self.file.odd_macros.add(macro)
            message = f"the macro \\{macro} is not known"
            hint = "write what it stands for"
            self.file.warn(message, self.entry.line_of(name), hint=hint)


def _join(title: Inlines, mark: str, following: Inlines) -> Inlines:
    """Put a part behind a title, with a mark between them unless the title ends in one."""
    if not title or not following:
        return title or following
    stopped = write_plain(title)[-1:] in _STOPS
    return merge_texts((*title, Text(" " if stopped else f"{mark} "), *following))


def read_count(written: str) -> int | None:
    """Read a whole number; None for what is none, or has more digits than what counts things."""
    return int(written) if written.isdecimal() and len(written) <= MOST_DIGITS else None
