"""Where a publication appeared, as the type and the field of a .bib entry that it tells."""

import re
from collections.abc import Mapping

from cvsite.importers.latex_text import write_markdown_as_latex
from cvsite.importers.texts import tidy_markdown
from cvsite.importers.values import Text

TYPES: Mapping[str, str] = {
    r"master'?s? thesis|m\.?sc\.? thesis|\bmaster'?s? dissertation": "mastersthesis",
    r"thesis|dissertation": "phdthesis",
    r"\bpatent\b": "patent",
    r"technical report|tech\.? report": "techreport",
    r"arxiv|[a-z]rxiv|preprint|ssrn|submitted|under (?:revision|review)|in preparation"
    r"|working paper|work in progress|manuscript": "misc",
    r"proceedings of the (?:national academy|royal society|ieee$|vldb)|pvldb|pacmpl|pacmhci"
    r"|proc\.? (?:natl|acm)": "article",
    r"proceedings|\bproc\b|conference|\bconf\b|workshop|symposium|congress|meeting|summit"
    r"|\b(?:neurips|nips|icml|iclr|cvpr|iccv|eccv|wacv|bmvc|acl|emnlp|naacl|eacl|coling|aaai|ijcai"
    r"|aistats|uai|colt|kdd|www|sigir|cikm|wsdm|recsys|icde|sigmod|chi|uist|cscw|icra|iros|rss"
    r"|corl|interspeech|icassp|isit|focs|stoc|soda|icalp|popl|pldi|icse|fse|ase|osdi|sosp|nsdi"
    r"|usenix|ccs|ndss|isca|micro|asplos|dac|siggraph|infocom|sigcomm)\b": "inproceedings",
    r"journal|transactions|letters|review|annals|magazine|bulletin|archives|\bj\.": "article",
    r"\bbook\b|handbook|encyclop": "incollection",
}
"""What the name of a venue tells of the type, tried in this order."""

_ACRONYM = re.compile(r"[A-Z][A-Za-z]*[A-Z][A-Za-z-]*(?:[ '’]*\d{2,4})?")

FIELDS: Mapping[str, str] = {
    "article": "journal",
    "book": "publisher",
    "incollection": "booktitle",
    "inproceedings": "booktitle",
    "mastersthesis": "school",
    "phdthesis": "school",
    "techreport": "institution",
}
"""The field that says where an entry of a type appeared."""

OTHER_FIELD = "howpublished"
_IN = re.compile(r"^\s*(?:(?:accepted|published|presented) )?in:?\s+", re.IGNORECASE)


def find_entry_type(venue: str) -> str:
    """Tell the type of what appeared somewhere, as far as the name of that tells it."""
    words = " ".join(venue.casefold().split())
    if not words:
        return "misc"
    fitting = (kind for pattern, kind in TYPES.items() if re.search(pattern, words))
    usual = "inproceedings" if _ACRONYM.fullmatch(venue.strip(" .,*_")) else "article"
    return next(fitting, usual)


def write_venue(venue: Text, entry_type: str) -> dict[str, Text | str]:
    """Write where an entry appeared into the field for that. Emphasis of all of it is dropped."""
    words = tidy_markdown(_IN.sub("", venue.value))
    whole = re.fullmatch(r"([*_]{1,3})(?=\S)([^*_]+)\1", words)
    text = write_markdown_as_latex(whole[2] if whole else words)
    return {FIELDS.get(entry_type, OTHER_FIELD): venue.reword(text)} if text else {}
