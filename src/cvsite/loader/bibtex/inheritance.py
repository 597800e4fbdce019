"""What an entry inherits by ``crossref`` and ``xdata`` (BibLaTeX manual, appendix B)."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace

from cvsite.model.bibliography import BibtexEntry

_PARTS_OF_BOOKS = ("inbook", "bookinbook", "suppbook")
_PARTS_OF_COLLECTIONS = ("incollection", "inreference", "suppcollection")
_PAPERS = ("inproceedings", "conference")
_PARTS = (*_PARTS_OF_BOOKS, *_PARTS_OF_COLLECTIONS, *_PAPERS)
_VOLUMES = ("book", "collection", "reference", "proceedings")
_SERIES = ("mvbook", "mvcollection", "mvreference", "mvproceedings")

_AUTHOR_OF_BOOK = {"author": ("author", "bookauthor")}
_TITLE_OF_SERIES = {
    "title": ("maintitle",),
    "subtitle": ("mainsubtitle",),
    "titleaddon": ("maintitleaddon",),
}
_TITLE_OF_BOOK = {
    "title": ("booktitle",),
    "subtitle": ("booksubtitle",),
    "titleaddon": ("booktitleaddon",),
}
_TITLE_OF_JOURNAL = {"title": ("journaltitle",), "subtitle": ("journalsubtitle",)}

INHERITANCE: tuple[tuple[tuple[str, ...], tuple[str, ...], Mapping[str, tuple[str, ...]]], ...] = (
    (("mvbook", "book"), _PARTS_OF_BOOKS, _AUTHOR_OF_BOOK),
    (("mvbook",), ("book",), _AUTHOR_OF_BOOK),
    (_SERIES, (*_VOLUMES, *_PARTS), _TITLE_OF_SERIES),
    (_VOLUMES, _PARTS, _TITLE_OF_BOOK),
    (("periodical",), ("article", "suppperiodical"), _TITLE_OF_JOURNAL),
)
"""Types of parents, types of children, and what a field of the parent is in the child.

BibLaTeX pairs each kind of part with its own kind of volume; people do not, so that each part of
a volume takes its title for ``booktitle``. All other fields keep their names.
"""

NEVER_INHERITED = frozenset(
    {
        *("crossref", "xref", "xdata", "ids", "entryset", "entrysubtype", "execute", "label"),
        *("options", "presort", "key", "sortkey", "related", "relatedoptions", "relatedstring"),
        *("relatedtype", "shorthand", "shorthandintro", "shorttitle", "sorttitle"),
        *("indextitle", "indexsorttitle"),
    }
)
"""BibLaTeX's list, and ``key``, which is BibTeX's ``sortkey``."""

IDENTIFIERS = frozenset(
    {
        *("doi", "eprint", "eprinttype", "eprintclass", "archiveprefix", "primaryclass", "url"),
        *("urldate", "pmid", "pmcid", "arxiv", "hal", "pages", "pagetotal", "file", "pdf"),
        *("html", "code", "slides", "poster", "video", "website", "blog", "supp", "preview"),
        *(
            "preview_alt",
            "selected",
            "abstract",
            "annotation",
            "annote",
            "award",
            "award_name",
            "abbr",
        ),
        *("bibtex_show",),
    }
)
"""What stands for the parent itself. BibLaTeX lets children inherit it, which would give each
paper of a conference the DOI and the link of the proceedings."""

DATES = frozenset({"date", "year", "month", "day"})
DAYS = frozenset({"month", "day"})
"""Fields of a date, and those that say nothing of its year: that is inherited nevertheless."""

SAME_MEANING = (
    frozenset({"date", "year"}),
    frozenset({"journal", "journaltitle"}),
    frozenset({"location", "address"}),
    frozenset({"institution", "school"}),
)
"""Fields of which an entry needs only one, by its BibTeX or its BibLaTeX name."""


_PARENT_FIELDS = frozenset({"xdata", "crossref"})


@dataclass(frozen=True, slots=True)
class MissingParent:
    """An entry names a parent that does not exist, or inherits from itself in the end."""

    entry: BibtexEntry
    field: str
    key: str
    is_cycle: bool = False


@dataclass(slots=True)
class Inheritance:
    """Gives entries what they inherit. ``parents`` are those that there are, by their keys."""

    parents: Mapping[str, BibtexEntry]
    missing: list[MissingParent] = field(default_factory=list)
    _done: dict[int, BibtexEntry] = field(default_factory=dict)  # by id(), as keys may clash

    def complete(self, entry: BibtexEntry) -> BibtexEntry:
        """Give an entry with all that it inherits, from parents of parents too."""
        if not name_parents(name for name, _ in entry.fields):
            return entry
        waiting = [entry]
        opened: set[int] = set()
        while waiting:
            each = waiting[-1]
            if id(each) not in self._done and id(each) not in opened:
                opened.add(id(each))
                parents = (self._find(key) for _, key in _list_parents(each))
                waiting += [
                    parent
                    for parent in parents
                    if parent and id(parent) not in self._done and id(parent) not in opened
                ]
                continue
            waiting.pop()
            if id(each) not in self._done:
                self._done[id(each)] = self._inherit(each)
        return self._done[id(entry)]

    def _find(self, key: str) -> BibtexEntry | None:
        return self.parents.get(key) or self.parents.get(key.lower())

    def _inherit(self, entry: BibtexEntry) -> BibtexEntry:
        """Add what parents have; those are complete, unless the way from them leads back here."""
        fields = dict(entry.fields)
        for name, key in _list_parents(entry):
            parent = self._find(key)
            complete = self._done.get(id(parent))
            if complete is None:
                is_cycle = parent is not None
                self.missing.append(MissingParent(entry, name, key, is_cycle=is_cycle))
            elif name == "xdata":
                fields = _add_fields(fields, complete.fields)
            else:
                fields = _add_fields(fields, _translate(entry.type, complete))
        return replace(entry, fields=tuple(fields.items()))


def list_parents(entries: Iterable[BibtexEntry]) -> dict[str, BibtexEntry]:
    """Give entries by their keys, and by those keys without case, as BibTeX looks them up.

    The first entry with a key counts; further keys are those of BibLaTeX's ``ids``.
    """
    parents: dict[str, BibtexEntry] = {}
    folded: dict[str, BibtexEntry] = {}
    for entry in entries:
        others = (entry.get("ids") or "").split(",")
        for key in (entry.key, *(each.strip() for each in others if each.strip())):
            parents.setdefault(key, entry)
            folded.setdefault(key.lower(), entry)
    return {**folded, **parents}


def name_parents(fields: Iterable[str]) -> bool:
    """Tell whether any of some fields names other entries to inherit from."""
    return not _PARENT_FIELDS.isdisjoint(fields)


def _list_parents(entry: BibtexEntry) -> list[tuple[str, str]]:
    names = [name for name, _ in entry.fields if name in _PARENT_FIELDS]
    return [
        (name, key.strip())
        for name in sorted(names, reverse=True)  # data first, as in biber
        for key in (entry.get(name) or "").split(",")
        if key.strip()
    ]


def _translate(child: str, parent: BibtexEntry) -> list[tuple[str, str]]:
    """Give the fields of a parent by the names that they have in a child of a type."""
    names: dict[str, tuple[str, ...]] = {}
    for parents, children, table in INHERITANCE:
        if parent.type in parents and child in children:
            names.update(table)
    own = {name for name, value in parent.fields if value.strip()}
    return [
        (target, value)
        for name, value in parent.fields
        if name not in NEVER_INHERITED and name not in IDENTIFIERS
        for target in names.get(name, (name,))
        if target == name or target not in own  # what the parent says itself is better
    ]


def _add_fields(fields: dict[str, str], others: Iterable[tuple[str, str]]) -> dict[str, str]:
    """Add fields whose meaning an entry has in no field yet."""
    given = {name for name, value in fields.items() if value.strip()}
    taken = given.union(*(names for names in SAME_MEANING if names & given))
    if not DATES.isdisjoint(given):
        taken |= DAYS
    added = {name: value for name, value in others if name not in taken}
    return {**fields, **added}
