"""Drafts as records will take them: what they refuse is kept as text, or told to be left out."""

from collections.abc import Container
from dataclasses import dataclass, field
from functools import cache

from cvsite.importers.dates import find_ends
from cvsite.importers.result import Draft, DraftRecord, list_origins
from cvsite.importers.texts import leads_elsewhere
from cvsite.importers.values import Origin, Text, join_texts
from cvsite.loader.document import Data
from cvsite.loader.refusals import MISSING, Refusal, list_refusals
from cvsite.markup.markdown import MarkdownReader
from cvsite.markup.markdown_text import escape_markdown
from cvsite.model.basics import Profile
from cvsite.model.cv import Cv
from cvsite.model.routes import Route
from cvsite.model.social import profile_url
from cvsite.yaml_text.characters import clean_text

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

ADDRESS_FIELDS = frozenset({"url", "image", "slides", "video"})
"""Fields that hold the address of a page, or the path of a file."""

NO_ADDRESS = "it is no full address of a page, nor a file of the site"

NO_PROFILE = "no page is known that it could lead to"

MARKDOWN_FIELDS = frozenset({"summary", "description", "text", "reference", "highlights"})
"""Fields of Markdown, by their names."""

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


def settle_cv(cv: DraftRecord, files: Container[str]) -> Settlement:
    """Mend a draft until the records take it. It is changed on the way.

    Addresses that lead nowhere are left out: those that are neither full ones nor one of the
    ``files`` of the site to be.
    """
    settlement = Settlement(cv)
    _remove_blanks(cv)
    _remove_dead_links(settlement, cv, files)
    _remove_profiles_without_pages(settlement)
    read_markdown = cache(MarkdownReader().read)  # a text is looked at in every round
    for _ in range(MOST_ROUNDS):
        refusals = list_refusals(write_plain_data(cv), Cv, read_markdown)
        if not refusals:
            break
        # from the end, so that the places of what is still to be mended stay as they are
        for refusal in sorted(refusals, key=lambda each: _sort_route(each.route), reverse=True):
            _mend(settlement, refusal)
    return settlement


def _remove_blanks(draft: DraftRecord | list[Draft]) -> None:
    """Leave out texts with nothing in them that a page could show, and what has nothing else."""
    places = [*draft] if isinstance(draft, dict) else [*range(len(draft))][::-1]
    for place in places:
        value: Draft = draft[place]  # type: ignore[index]  # a key of a record, or a place in a list
        if isinstance(value, (dict, list)):
            _remove_blanks(value)
        is_blank = isinstance(value, Text) and not clean_text(value.value).strip()
        hides_page = place == "experience" and value == []  # no sections, so that there is no page
        if is_blank or (value in ({}, []) and not hides_page):
            del draft[place]  # type: ignore[arg-type]  # as above


def _remove_dead_links(settlement: Settlement, draft: Draft, files: Container[str]) -> None:
    match draft:
        case dict():
            for name in [*draft]:
                value = draft[name]
                if name in ADDRESS_FIELDS and isinstance(value, Text):
                    if value.value not in files and not leads_elsewhere(value.value):
                        _give_reason(settlement, draft.pop(name), NO_ADDRESS)
                else:
                    _remove_dead_links(settlement, value, files)
        case list():
            for value in draft:
                _remove_dead_links(settlement, value, files)


def _remove_profiles_without_pages(settlement: Settlement) -> None:
    """Leave out accounts that no page can link to."""
    basics = settlement.cv.get("basics")
    profiles = basics.get("profiles") if isinstance(basics, dict) else None
    if not isinstance(profiles, list):
        return
    for profile in filter(_leads_nowhere, [*profiles]):
        _give_reason(settlement, profile, NO_PROFILE)
        profiles.remove(profile)


def _leads_nowhere(profile: Draft) -> bool:
    data = write_plain_data(profile)
    texts = (
        {name: each for name, each in data.items() if isinstance(each, str)}
        if isinstance(data, dict)
        else {}
    )
    network, username, url = (texts.get(name) for name in ("network", "username", "url"))
    return bool(network) and not profile_url(
        Profile.model_construct(network=network or "", username=username, url=url)
    )


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
    route = refusal.route
    if refusal.kind == MISSING:
        record = _follow(settlement.cv, route[:-1])[-1]
        if not (isinstance(record, dict) and _fill_in(record, str(route[-1]))):
            _remove(settlement, route[:-1], refusal.reason)
    elif refusal.kind == "wrong_order":
        _join_dates(_follow(settlement.cv, route)[-1])
        _keep_as_text(settlement, (*route, "start_date"), refusal)
    elif refusal.kind in DATE_KINDS:
        in_list = isinstance(route[-1], int)  # one of the dates of an award
        _keep_as_text(settlement, route[:-1] if in_list else route, refusal)
    elif refusal.kind != "unsafe_url" or not _escape(settlement.cv, route):
        _remove(settlement, route, refusal.reason)


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


def _join_dates(record: Draft) -> None:
    """Write both dates as one text: an end before its start is none of either."""
    if isinstance(record, dict):
        dates = _list_texts([record.pop("start_date", ""), record.pop("end_date", "")])
        if joined := join_texts(" – ", dates):
            record["start_date"] = joined


def _keep_as_text(settlement: Settlement, route: Route, refusal: Refusal) -> None:
    """Move a date that is none into a text of its record; its month or year stays."""
    record, name = _follow(settlement.cv, route[:-1])[-1], str(route[-1])
    if not isinstance(record, dict) or name not in record:
        return
    section = next((part for part in reversed(route) if part in TEXT_FIELDS), None)
    value = record.pop(name)
    text = join_texts(", ", _list_texts(value))
    if section is None or text is None:
        _give_reason(settlement, value, refusal.reason)
        return
    known = find_ends(text.value)[name == "end_date"]
    if known and refusal.kind in DATE_KINDS:
        record[name] = text.reword(known)
    text_field = TEXT_FIELDS[str(section)]
    before = record.get(text_field)
    if isinstance(before, Text) and set(text.origins) <= set(before.origins):
        return  # as the other end of the same range
    kept = text.reword(escape_markdown(text.value))
    parts = [kept, before] if isinstance(before, Text) else [kept]
    if joined := join_texts(", " if text_field == "issuer" else "\n\n", parts):
        record[text_field] = joined


def _escape(cv: DraftRecord, route: Route) -> bool:
    """Show Markdown with addresses that no page may link to as the text that it is."""
    *_, holder, value = (None, *_follow(cv, route))
    if not isinstance(value, Text) or not MARKDOWN_FIELDS.intersection(map(str, route[-2:])):
        return False
    escaped = value.reword(escape_markdown(value.value))
    match holder, route[-1]:
        case dict() as record, str() as name:
            record[name] = escaped
        case list() as items, int() as place:
            items[place] = escaped
    return escaped.value != value.value


def _remove(settlement: Settlement, route: Route, reason: str) -> None:
    """Remove the value at the end of a route, or the nearest around it that there is."""
    passed = _follow(settlement.cv, route)
    if len(passed) == 1:
        return
    _give_reason(settlement, passed[-1], reason)
    match passed[-2], route[len(passed) - 2]:
        case dict() as record, str() as name:
            del record[name]
        case list() as items, int() as place:
            del items[place]


def _give_reason(settlement: Settlement, draft: Draft, reason: str) -> None:
    settlement.reasons.update(dict.fromkeys(list_origins(draft), reason))
