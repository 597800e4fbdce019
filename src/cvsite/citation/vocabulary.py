"""BibTeX and BibLaTeX on one side, CSL 1.0.2 on the other: which word means which.

Entry types and fields are those of BibTeX's ``btxdoc`` (section 3) and of the BibLaTeX manual
(section 2); item types and variables those of the CSL specification (appendices III and IV).
"""

ITEM_TYPES = {
    "article": "article-journal",
    "artwork": "graphic",
    "audio": "song",
    "book": "book",
    "booklet": "pamphlet",
    "collection": "book",
    "conference": "paper-conference",
    "dataset": "dataset",
    "electronic": "webpage",
    "inbook": "chapter",
    "incollection": "chapter",
    "inproceedings": "paper-conference",
    "inreference": "entry-encyclopedia",
    "manual": "book",
    "mastersthesis": "thesis",
    "mvbook": "book",
    "mvcollection": "book",
    "mvproceedings": "book",
    "online": "webpage",
    "patent": "patent",
    "periodical": "periodical",
    "phdthesis": "thesis",
    "proceedings": "book",
    "reference": "book",
    "report": "report",
    "review": "review",
    "software": "software",
    "techreport": "report",
    "thesis": "thesis",
    "unpublished": "manuscript",
    "video": "motion_picture",
    "www": "webpage",
}
"""Entry type to item type; any other is a ``document``."""

OTHER_TYPES = frozenset(
    {
        *("bibnote", "bookinbook", "commentary", "image", "jurisdiction", "legal", "legislation"),
        *("letter", "misc", "movie", "music", "mvreference", "performance", "set", "standard"),
        *("suppbook", "suppcollection", "suppperiodical", "xdata"),
    }
)
"""Entry types of BibLaTeX that have no item type of their own here."""

GENRES = {
    "mastersthesis": "Master’s thesis",
    "phdthesis": "PhD thesis",
    "techreport": "Technical report",
}
"""Entry types that say what BibLaTeX writes into the field ``type``."""

FORMATTED_FIELDS = {
    "title": ("title",),
    "container_title": ("journaltitle", "journal", "booktitle"),
    "collection_title": ("series",),
    "abstract": ("abstract",),
    "note": ("note", "addendum"),
    "award": ("award_name", "award"),
}
"""Variables that hold formatted text, and the fields that give them, first come first."""

PLAIN_FIELDS = {
    "publisher": ("publisher", "school", "institution", "organization"),
    "publisher_place": ("location", "address"),
    "genre": ("type",),
    "volume": ("volume",),
    "issue": ("issue",),
    "page": ("pages",),
    "number": ("number",),
    "edition": ("edition",),
    "status": ("pubstate",),
}
"""Variables that hold plain text, likewise."""

IDENTIFIER_FIELDS = {"isbn": ("isbn",), "issn": ("issn",)}
"""Variables whose value is taken as written, never as LaTeX."""

ISSUE_TYPES = frozenset({"article", "periodical"})
"""Entry types whose ``number`` is the issue of a journal."""

NAME_FIELDS = frozenset({"author", "editor"})
"""Fields that hold names."""

SITE_FIELDS = frozenset(
    {
        *("abbr", "additional_info", "altmetric", "annotation", "award", "award_name"),
        *("bibtex_show", "blog", "code", "dimensions", "google_scholar_id", "html"),
        *("inspirehep_id", "pdf", "poster", "preview", "selected", "slides", "supp"),
        *("video", "website"),
        *("file", "owner", "timestamp", "abstract"),
    }
)
"""Fields for a website or for the owner alone, which a reader who cites the work has no use for."""

YES = frozenset({"true", "yes", "1"})
"""What a field such as ``selected`` says when it says yes."""
