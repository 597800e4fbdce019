"""Drafts as records will take them: what they refuse is kept as text, or told to be left out."""

from dataclasses import dataclass, field

from cvsite.importers.dates import find_year
from cvsite.importers.result import Draft, DraftRecord, list_origins
from cvsite.importers.values import Origin, Text, join_texts
from cvsite.loader.document import Data
from cvsite.loader.refusals import MISSING, Refusal, list_refusals
from cvsite.markup.markdown import MarkdownReader
from cvsite.markup.markdown_text import escape_markdown
from cvsite.model.cv import Cv
from cvsite.model.routes import Route

MOST_ROUNDS = 8
"""How often a draft is mended: what is mended may be refused for another reason."""

DATE_KINDS = frozenset({"no_date", "date_type"})
"""Kinds of refusals of dates."""

TEXT_FIELDS = {
    **dict.fromkeys(("work", "education", "volunteer", "awards", "sections"), "summary"),
    **dict.fromkeys(("teaching", "talks", "grants", "service", "supervision"), "summary"),
    "projects": "description",
    "publications": "summary",
    "certificates": "issuer",
}
"""Where a section keeps what none of its other fields takes. The innermost list counts."""

LONGEST_NAME = 300
"""Characters of a text that may stand for a name."""

STAND_INS = (
    "position",
    "study_type",
    "area",
    "organization",
    "awarder",
    "issuer",
    "institution",
    "role",
    "description",
    "summary",
    "reference",
    "keywords",
    "highlights",
    "url",
)
"""What stands in the place of a name or title that is missing."""


@dataclass(slots=True)
class Settlement:
    """The records that are made, and why values of the source are not in them."""

    cv: DraftRecord
    reasons: dict[Origin, str] = field(default_factory=dict)


def settle_cv(cv: DraftRecord) -> Settlement:
    """Mend a draft until the records take it. It is changed on the way."""
    settlement = Settlement(cv)
    read_markdown = MarkdownReader().read
    for _ in range(MOST_ROUNDS):
        refusals = list_refusals(write_plain_data(cv), Cv, read_markdown)
        if not refusals:
            break
        # from the end, so that the places of what is still to be mended stay as they are
        for refusal in sorted(refusals, key=lambda each: _sort_route(each.route), reverse=True):
            _mend(settlement, refusal)
    return settlement


def write_plain_data(draft: Draft) -> Data:
    """Give a draft without the origins of its texts."""
    match draft:
        case Text(value):
            return value
        case list():
            return [write_plain_data(each) for each in draft]
        case dict():
            return {name: write_plain_data(each) for name, each in draft.items()}
    return draft


def _sort_route(route: Route) -> list[tuple[str, int]]:
    return [(part, 0) if isinstance(part, str) else ("", part) for part in route]


def _mend(settlement: Settlement, refusal: Refusal) -> None:
    *_, holder = _follow(settlement.cv, refusal.route[:-1])
    name = refusal.route[-1] if refusal.route else None
    if refusal.kind == MISSING:
        if not (isinstance(holder, dict) and _fill_in(holder, str(name))):
            _remove(settlement, refusal.route[:-1], refusal.reason)
    elif refusal.kind == "wrong_order":
        *_, record = _follow(settlement.cv, refusal.route)
        for end in ("end_date", "start_date"):
            _keep_as_text(settlement, record, end, refusal)
    elif refusal.kind in DATE_KINDS and isinstance(holder, dict):
        _keep_as_text(settlement, holder, str(name), refusal)
    elif refusal.kind in DATE_KINDS and isinstance(holder, list):  # one of several
        *_, record, _ = _follow(settlement.cv, refusal.route[:-1])
        _keep_as_text(settlement, record, str(refusal.route[-2]), refusal)
    elif refusal.kind == "unsafe_url" and _escape(holder, name):
        pass
    else:
        _remove(settlement, refusal.route, refusal.reason)


def _follow(draft: Draft, route: Route) -> list[Draft]:
    """Give what is on the way to the end of a route, as far as it goes."""
    passed = [draft]
    for part in route:
        match passed[-1], part:
            case dict() as record, str() if part in record:
                passed.append(record[part])
            case list() as items, int() if part < len(items):
                passed.append(items[part])
            case _:
                break
    return passed


def _fill_in(record: DraftRecord, name: str) -> bool:
    """Give a record the name that it needs, from another of its fields."""
    for other in STAND_INS:
        value = record.get(other)
        found = join_texts(", ", _list_texts(value))
        if found and len(found.value) <= LONGEST_NAME and "\n" not in found.value:
            del record[other]
            record[name] = found
            return True
    return False


def _list_texts(draft: Draft | None) -> list[Text]:
    drafts = draft if isinstance(draft, list) else [draft]
    return [each for each in drafts if isinstance(each, Text)]


def _keep_as_text(settlement: Settlement, record: Draft, name: str, refusal: Refusal) -> None:
    """Move a date that is none into a text of its record; its year stays."""
    if not isinstance(record, dict) or name not in record:
        return
    route = refusal.route
    section = next((part for part in reversed(route) if part in TEXT_FIELDS), None)
    text_field = TEXT_FIELDS.get(str(section)) if section else None
    value = record.pop(name)
    text = join_texts(", ", _list_texts(value))
    if text_field is None or text is None:
        _give_reason(settlement, value, refusal.reason)
        return
    year = find_year(text.value)
    if year and refusal.kind in DATE_KINDS:
        record[name] = text.reword(year)
    before = record.get(text_field)
    if isinstance(before, Text) and set(text.origins) <= set(before.origins):
        return  # as the other end of the same range
    kept = text.reword(escape_markdown(text.value))
    parts = [each for each in (kept, before) if isinstance(each, Text)]
    joined = join_texts("\n\n" if text_field != "issuer" else ", ", parts)
    if joined:
        record[text_field] = joined


def _escape(holder: Draft, name: object) -> bool:
    """Show Markdown with addresses that no page may link to as the text that it is."""
    match holder, name:
        case dict(), str() if name in {"summary", "description", "text", "reference"}:
            value = holder[name]
            if isinstance(value, Text) and (escaped := escape_markdown(value.value)) != value.value:
                holder[name] = value.reword(escaped)
                return True
        case list(), int():
            value = holder[name]
            if isinstance(value, Text) and (escaped := escape_markdown(value.value)) != value.value:
                holder[name] = value.reword(escaped)
                return True
    return False


def _remove(settlement: Settlement, route: Route, reason: str) -> None:
    passed = _follow(settlement.cv, route)
    if len(passed) <= len(route) or not route:
        return
    _give_reason(settlement, passed[-1], reason)
    match passed[-2], route[-1]:
        case dict() as record, str() as name:
            del record[name]
        case list() as items, int() as place:
            del items[place]


def _give_reason(settlement: Settlement, draft: Draft, reason: str) -> None:
    settlement.reasons.update(dict.fromkeys(list_origins(draft), reason))
