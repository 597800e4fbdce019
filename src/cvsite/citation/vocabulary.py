"""BibTeX and BibLaTeX on one side, CSL 1.0.2 on the other: which word means which.

Entry types and fields are those of BibTeX's ``btxdoc`` (section 3) and of the BibLaTeX manual
(section 2); item types and variables those of the CSL specification (appendices III and IV).
"""

from collections.abc import Mapping

ITEM_TYPES = {
    "article": "article-journal",
    "artwork": "graphic",
    "audio": "song",
    "bachelorsthesis": "thesis",
    "book": "book",
    "bookinbook": "chapter",
    "booklet": "pamphlet",
    "codefragment": "software",
    "collection": "book",
    "commentary": "book",
    "conference": "paper-conference",
    "data": "dataset",
    "dataset": "dataset",
    "electronic": "webpage",
    "image": "graphic",
    "inbook": "chapter",
    "incollection": "chapter",
    "inproceedings": "paper-conference",
    "inreference": "entry-encyclopedia",
    "jurisdiction": "legal_case",
    "legal": "treaty",
    "legislation": "legislation",
    "letter": "personal_communication",
    "letters": "personal_communication",
    "magazine_article": "article-magazine",
    "manual": "book",
    "mastersthesis": "thesis",
    "movie": "motion_picture",
    "music": "song",
    "mvbook": "book",
    "mvcollection": "book",
    "mvproceedings": "book",
    "mvreference": "book",
    "newsarticle": "article-newspaper",
    "newspaper_article": "article-newspaper",
    "online": "webpage",
    "patent": "patent",
    "performance": "performance",
    "periodical": "periodical",
    "phdthesis": "thesis",
    "preprint": "article",
    "presentation": "speech",
    "proceedings": "book",
    "reference": "book",
    "report": "report",
    "review": "review",
    "software": "software",
    "softwaremodule": "software",
    "softwareversion": "software",
    "standard": "standard",
    "suppbook": "chapter",
    "suppcollection": "chapter",
    "suppperiodical": "article-journal",
    "talk": "speech",
    "techreport": "report",
    "thesis": "thesis",
    "unpublished": "manuscript",
    "video": "motion_picture",
    "web_page": "webpage",
    "webpage": "webpage",
    "www": "webpage",
}
"""Entry type to item type; any other is a ``document``."""

SUBTYPES = {
    ("article-journal", "magazine"): "article-magazine",
    ("article-journal", "newspaper"): "article-newspaper",
}
"""Item type and ``entrysubtype`` (BibLaTeX manual, 2.3.2) to a closer item type."""

EVENT_TYPES = {"manuscript": "speech"}
"""Item type to that of something that was given at an event, and not published."""
OTHER_TYPES = frozenset(
    {
        *("bibnote", "bookinbook", "commentary", "image", "jurisdiction", "legal", "legislation"),
        *("letter", "misc", "movie", "music", "mvreference", "performance", "set", "standard"),
        *("suppbook", "suppcollection", "suppperiodical", "xdata"),
    }
)
"""Entry types of BibLaTeX that have no item type of their own here."""

GENRES = {
    "bachelorsthesis": "Bachelor’s thesis",
    "mastersthesis": "Master’s thesis",
    "phdthesis": "PhD thesis",
    "techreport": "Technical report",
}
"""Entry types that say what BibLaTeX writes into the field ``type``."""

GENRE_KEYS = {
    "audiocd": "Audio CD",
    "bathesis": "Bachelor’s thesis",
    "candthesis": "Candidate thesis",
    "datacd": "Data CD",
    "mathesis": "Master’s thesis",
    "patent": "Patent",
    "patentde": "German patent",
    "patenteu": "European patent",
    "patentfr": "French patent",
    "patentuk": "British patent",
    "patentus": "U.S. patent",
    "patreq": "Patent request",
    "patreqde": "German patent request",
    "patreqeu": "European patent request",
    "patreqfr": "French patent request",
    "patrequk": "British patent request",
    "patrequs": "U.S. patent request",
    "phdthesis": "PhD thesis",
    "resreport": "Research report",
    "software": "Computer software",
    "techreport": "Technical report",
}
"""Values of ``type`` that stand for words (BibLaTeX manual, 4.9.2: localisation keys)."""

SERIES_KEYS = {"newseries": "new series", "oldseries": "old series"}
"""Values of ``series`` that stand for words, likewise: what a journal calls its own series."""

FORMATTED_FIELDS: Mapping[str, tuple[str, ...]] = {
    "title": ("title",),
    "title_short": ("shorttitle",),
    "main_title": ("maintitle",),
    "container_title": ("journaltitle", "journal", "booktitle"),
    "container_title_short": ("shortjournal",),
    "collection_title": ("series",),
    "event_title": ("eventtitle",),
    "original_title": ("origtitle",),
    "note": ("note", "addendum"),
    "annote": ("annote",),
    "annotation": ("annotation",),
    "additional_info": ("additional_info",),
    "award": ("award_name", "award"),
}
"""Variables that hold formatted text, and the fields that give them, first come first."""

PARAGRAPH_FIELDS: Mapping[str, tuple[str, ...]] = {"abstract": ("abstract",)}
"""Variables that hold paragraphs of formatted text, likewise."""

TITLE_PARTS: Mapping[str, tuple[str, str]] = {
    "title": ("subtitle", "titleaddon"),
    "maintitle": ("mainsubtitle", "maintitleaddon"),
    "booktitle": ("booksubtitle", "booktitleaddon"),
    "journaltitle": ("journalsubtitle", "journaltitleaddon"),
    "journal": ("journalsubtitle", "journaltitleaddon"),
    "issuetitle": ("issuesubtitle", "issuetitleaddon"),
    "eventtitle": ("", "eventtitleaddon"),
    "note": ("", "addendum"),
}
"""What follows a field in its variable: behind a colon, and as a sentence of its own."""

PLAIN_FIELDS: Mapping[str, tuple[str, ...]] = {
    "publisher": ("publisher", "institution", "school", "organization", "howpublished"),
    "publisher_place": ("location", "address"),
    "original_publisher": ("origpublisher",),
    "original_publisher_place": ("origlocation",),
    "event_place": ("venue",),
    "genre": ("type",),
    "abbr": ("abbr",),
    "medium": ("medium",),
    "volume": ("volume",),
    "part_number": ("part",),
    "page": ("pages",),
    "edition": ("edition",),
    "version": ("version",),
    "chapter_number": ("chapter",),
    "number_of_pages": ("pagetotal", "numpages"),
    "number_of_volumes": ("volumes",),
    "call_number": ("library",),
    "eprint_archive": ("eprinttype", "archiveprefix"),
    "eprint_class": ("eprintclass", "primaryclass"),
}
"""Variables that hold plain text, likewise."""

BODY_FIELDS = tuple(name for name in PLAIN_FIELDS["publisher"] if name != "howpublished")
"""Fields that name a body; ``howpublished`` says how: ``Blog post``, ``Self-published``."""

IDENTIFIER_FIELDS: Mapping[str, tuple[str, ...]] = {
    "isbn": ("isbn",),
    "issn": ("issn",),
    "url": ("url",),
    "eprint": ("eprint", "arxiv"),
    "pmid": ("pmid",),
    "pmcid": ("pmcid",),
}
"""Variables whose value is taken as written, never as LaTeX."""

NAME_FIELDS: Mapping[str, str] = {
    "author": "author",
    "editor": "editor",
    "translator": "translator",
    "container_author": "bookauthor",
    "collection_editor": "serieseditor",
    "director": "director",
}
"""Variables that hold names, and the field that gives them."""

EDITOR_FIELDS = {
    "editor": "editortype",
    "editora": "editoratype",
    "editorb": "editorbtype",
    "editorc": "editorctype",
}
"""Fields of people who did an editor's work, and the field that says what they did."""

EDITOR_ROLES = {"compiler": "compiler", "director": "director", "organizer": "organizer"}
"""What somebody in such a field did, where CSL has a variable for it."""

DATE_FIELDS = {
    "event_date": ("eventdate",),
    "original_date": ("origdate", "origyear"),
    "accessed": ("urldate", "lastchecked"),
}
"""Variables that hold a date, likewise; ``issued`` is read of several fields together."""

PUBLISHER_FIELDS = {
    "thesis": ("institution", "school", "publisher", "organization"),
    "report": ("institution", "publisher", "organization", "school", "howpublished"),
}
"""Item types that another field than ``publisher`` says more about."""

BOOK_PARTS = frozenset(
    {
        *("bookinbook", "conference", "inbook", "incollection", "inproceedings", "inreference"),
        *("suppbook", "suppcollection"),
    }
)
"""Entry types whose container is a book: ``booktitle`` before ``journal``."""

NUMBER_VARIABLES = {
    **dict.fromkeys(("article", "periodical", "suppperiodical", "review"), "issue"),
    **dict.fromkeys(BOOK_PARTS, "collection_number"),
    **dict.fromkeys(("book", "collection", "proceedings", "reference"), "collection_number"),
    **dict.fromkeys(("mvbook", "mvcollection", "mvproceedings"), "collection_number"),
    "mvreference": "collection_number",
}
"""What ``number`` counts, by entry type; elsewhere it is the number of the work itself."""

NUMBERED_BY_OTHERS = frozenset({"document", "legislation", "personal_communication"})
"""Item types whose number is that of an issue, or in a series, where they are in one."""

ARTICLE_NUMBERS = ("eid", "articleno")
"""Fields of the number that an article has beside pages or instead of them; the second is ACM's."""

PAGE_MACROS = {"\\psqq": " sqq.", "\\psq": " sq."}
"""What BibLaTeX writes for its macros for the page, or the pages, that follow (manual, 3.15.3)."""

SITE_FIELDS = frozenset(
    {
        *("abbr", "additional_info", "altmetric", "annotation", "award", "award_name"),
        *("bibtex_show", "blog", "code", "dimensions", "google_scholar_id", "html"),
        *("inspirehep_id", "pdf", "poster", "preview", "preview_alt", "priority", "selected"),
        *("slides", "supp", "video", "website"),
        *("codeurl", "slidesurl", "talkurl"),
    }
)
"""Fields that only a website reads (al-folio's, bamos/cv's); so are those that begin with ``_``."""

PRIVATE_FIELDS = frozenset(
    {
        # JabRef
        *("__markedentry", "comment", "creationdate", "file", "groups", "modificationdate"),
        *("owner", "printed", "qualityassured", "ranking", "readstatus", "relevance", "review"),
        *("timestamp", "username"),
        # Mendeley, Zotero and BibDesk, Papers
        *("annote", "date-added", "date-modified", "local-url", "localfile", "mendeley-groups"),
        *("mendeley-tags", "rating", "read"),
    }
)
"""Fields in which reference managers keep the paths, groups, dates and notes of their owner.

``keywords`` is not among them: it is BibLaTeX's, says what a work is about, and is shown.
"""

PRIVATE_PREFIXES = ("bdsk-", "comment-", "jabref", "mendeley-", "zotero")
"""How the names of further such fields begin."""

YES = frozenset({"true", "yes", "1"})
"""What a field such as ``selected`` says when it says yes."""

NO = frozenset({"false", "no", "0"})
"""What it says when it says no."""
