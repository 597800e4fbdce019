"""What a degree says in its list in words, for the fields that cv.yaml has for it."""

import re

from cvsite.importers.result import Draft
from cvsite.importers.texts import write_markdown_as_line
from cvsite.importers.values import Text

_LABELLED = re.compile(
    r"\W{0,3}(?:(?P<thesis>(?:[\w.'’]+ )?(?:thesis|dissertation)(?: title)?)"
    r"|(?P<advisors>(?:[\w.'’]+ )?(?:co-?)?(?:advis[oe]rs?|supervisors?)))"
    r"\s*:\W{0,3}\s(?P<said>.+)",
    re.IGNORECASE,
)
"""``Thesis: *Notes on engines*``, ``**Advisors:** Ada King and Charles Babbage``."""

_WITH_ADVISOR = re.compile(
    r"(?P<thesis>.+?)[,.]?\s*\((?:advis[oe]r|supervisor|advised by|supervised by):?\s+"
    r"(?P<advisors>[^()]+)\)\.?",
    re.IGNORECASE,
)
_BETWEEN_NAMES = re.compile(r"\s*(?:,|;|&|\band\b)\s*")
_NO_NAME = re.compile(r"[\d:()@/]|\b(?:of|at|for|the|in)\b")
MOST_WORDS = 5
"""Words of a name."""


def lift_labelled(degree: Draft) -> Draft:
    """Put the thesis and the advisors of a degree where they belong, unless they are there."""
    highlights = degree.get("highlights") if isinstance(degree, dict) else None
    if not isinstance(degree, dict) or not isinstance(highlights, list):
        return degree
    rest: list[Draft] = []
    for each in highlights:
        found = _read_labelled(each) if isinstance(each, Text) else {}
        if found and degree.keys().isdisjoint(found):
            degree.update(found)
        else:
            rest.append(each)
    degree["highlights"] = rest
    return degree


def _read_labelled(text: Text) -> dict[str, Draft]:
    """Give the fields that a text says; none where a field could not say all of it."""
    found = _LABELLED.fullmatch(text.value)
    if found is None or "](" in text.value:
        return {}
    said = write_markdown_as_line(found["said"])
    if found["advisors"]:
        return _read_advisors(text, said)
    with_advisor = _WITH_ADVISOR.fullmatch(said)
    advisors = _read_advisors(text, with_advisor["advisors"]) if with_advisor else {}
    title = with_advisor["thesis"] if with_advisor and advisors else said
    return {"thesis": text.reword(title.strip(' "“”')), **advisors}


def _read_advisors(text: Text, said: str) -> dict[str, Draft]:
    names = [name for name in _BETWEEN_NAMES.split(said.removesuffix(".")) if name]
    if any(_NO_NAME.search(name) or len(name.split()) > MOST_WORDS for name in names):
        return {}
    return {"advisors": [text.reword(name) for name in names]} if names else {}
