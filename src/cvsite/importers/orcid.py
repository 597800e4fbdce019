"""An ORCID record, or a part of one: what the API at pub.orcid.org gives as JSON, as a file."""

from collections.abc import Iterator

from cvsite.importers.orcid_answers import find_record
from cvsite.importers.orcid_works import read_works
from cvsite.importers.profile_links import make_profile
from cvsite.importers.readers import (
    Reader,
    Table,
    address,
    first_of,
    line,
    markdown,
    read_record,
    read_records,
)
from cvsite.importers.result import Draft, DraftRecord, Imported
from cvsite.importers.source import Source
from cvsite.importers.values import Fields, Items, Text, Value, join_texts

BOOKKEEPING = frozenset(
    {
        *("created_date", "last_modified_date", "source", "put_code", "path", "visibility"),
        *("display_index", "disambiguated_organization", "history", "preferences", "uri", "host"),
        *("primary", "verified", "external_id_normalized", "external_id_normalized_error"),
        *("external_id_relationship", "language_code", "group_id", "review_type"),
    }
)
"""Keys of what ORCID notes about the record itself."""


def joined(separator: str, *names: str) -> Reader:
    """Read one text from the values of several keys."""

    def read(fields: Fields) -> Text | None:
        found = (fields.text(name) for name in names)
        return join_texts(separator, [text for text in found if text])

    return read


def date(name: str) -> Reader:
    """Read a date whose parts are fields of their own."""
    return joined("-", *(f"{name}/{part}/value" for part in ("year", "month", "day")))


DATES: Table = {"start_date": date("start_date"), "end_date": date("end_date")}
_ADDRESS = tuple(f"organization/address/{part}" for part in ("city", "region", "country"))
PLACE = joined(", ", *_ADDRESS)
ORGANIZATION = joined(", ", "department_name", "organization/name", *_ADDRESS)

AFFILIATION: Table = {
    "title": line("role_title"),
    "organization": joined(", ", "department_name", "organization/name"),
    "location": PLACE,
    "url": address("url/value"),
    **DATES,
}
WORK: Table = {
    "name": line("organization/name"),
    "position": line("role_title"),
    "department": line("department_name"),
    "location": PLACE,
    "url": address("url/value"),
    **DATES,
}
EDUCATION: Table = {
    "institution": line("organization/name"),
    "study_type": line("role_title"),
    "department": line("department_name"),
    "location": PLACE,
    "url": address("url/value"),
    **DATES,
}
AWARD: Table = {
    "title": line("role_title"),
    "awarder": ORGANIZATION,
    "date": first_of(date("start_date"), date("end_date")),
    "url": address("url/value"),
}
SERVICE: Table = {
    "role": line("role_title"),
    "organization": ORGANIZATION,
    "url": address("url/value"),
    **DATES,
}
GRANT: Table = {
    "title": joined(". ", "title/title/value", "title/subtitle/value"),
    "funder": line("organization/name"),
    "number": line("external_ids/external_id/external_id_value"),
    "amount": joined(" ", "amount/value", "amount/currency_code"),
    "url": first_of(
        address("url/value"), address("external_ids/external_id/external_id_url/value")
    ),
    "summary": first_of(markdown("short_description"), line("organization_defined_type/value")),
    **DATES,
}
RESOURCE: Table = {
    "title": line("proposal/title/title/value"),
    "organization": line("proposal/hosts/organization/name"),
    "url": address("proposal/url/value"),
    "start_date": date("proposal/start_date"),
    "end_date": date("proposal/end_date"),
}

SECTIONS: dict[str, tuple[str, str, Table]] = {
    "employments": ("employment_summary", "work", WORK),
    "educations": ("education_summary", "education", EDUCATION),
    "distinctions": ("distinction_summary", "awards", AWARD),
    "fundings": ("funding_summary", "grants", GRANT),
    "services": ("service_summary", "service", SERVICE),
    "qualifications": ("qualification_summary", "Qualifications", AFFILIATION),
    "invited_positions": ("invited_position_summary", "Invited positions", AFFILIATION),
    "memberships": ("membership_summary", "Memberships", AFFILIATION),
    "research_resources": ("research_resource_summary", "Research resources", RESOURCE),
}
"""The lists of ORCID, the key of what is listed, and where that goes: to a field of cv.yaml, or to
a section of one's own under this title."""

_GRANT_NUMBER = "funding_summary/external_ids/external_id/external_id_type"

FULL_NAME = joined(" ", "name/given_names/value", "name/family_name/value")

BASICS: Table = {
    "name": first_of(
        line("name/credit_name/value"),
        joined(" ", "name/given_names/value", "name/family_name/value"),
    ),
    "email": line("emails/email/email"),
    "summary": markdown("biography/content"),
}
IDENTIFIER: Table = {
    "network": line("external_id_type"),
    "username": line("external_id_value"),
    "url": address("external_id_url/value"),
}


def is_orcid(source: Source) -> bool:
    """Tell whether a file is an ORCID record."""
    return _find_file(source) is not None


def read_orcid(source: Source) -> Imported:
    """Read a record. What ORCID notes about the record itself is left out."""
    answer = source.open_fields(_find_file(source) or "")
    record = find_record(answer) or answer
    person, activities = record.fields("person"), record.fields("activities_summary")
    imported = Imported({"basics": _read_basics(record, person)})
    keywords = person.records("keywords/keyword")
    if interests := read_records(keywords, {"name": line("content")}):
        imported.cv["interests"] = interests
    own: list[Draft] = []
    for name, (key, target, table) in SECTIONS.items():
        drafts = read_records(tuple(_list_summaries(activities.fields(name), key)), table)
        if drafts and target.islower():
            imported.cv[target] = drafts
        elif drafts:
            own.append({"title": target, "entries": drafts})
    if own:
        imported.cv["sections"] = own
    if reviews := [_read_reviews(each) for each in activities.records("peer_reviews/group")]:
        service = imported.cv.get("service")
        imported.cv["service"] = [*(service if isinstance(service, list) else []), *reviews]
    read_works(activities.fields("works"), imported)
    imported.understood += [
        kind
        for group in activities.records("fundings/group")
        for kind in (group.text("funding_summary/type"), group.text(_GRANT_NUMBER))
        if kind and kind.value in {"grant", "grant_number"}
    ]
    kept = tuple(_list_bookkeeping(answer))
    imported.left_out.append((Items(kept), "this is about the record at ORCID"))
    return imported


def _find_file(source: Source) -> str | None:
    names = source.find("*.json") if source.file else ()
    return next((name for name in names if find_record(source.peek_fields(name))), None)


def _read_basics(record: Fields, person: Fields) -> DraftRecord:
    basics = read_record(person, BASICS)
    names = [each.text("content") for each in person.records("other_names/other_name")]
    if person.text("name/credit_name/value"):
        full = FULL_NAME(person)
        names.append(full if isinstance(full, Text) else None)
    if aliases := [name for name in names if name]:
        basics["aliases"] = [*aliases]
    profiles: list[Draft] = []
    if identifier := record.text("orcid_identifier/path"):
        profiles.append({"network": "ORCID", "username": identifier})
    profiles += [
        make_profile(each.text("url_name"), link)
        for each in person.records("researcher_urls/researcher_url")
        if isinstance(link := address("url/value")(each), Text)
    ]
    profiles += read_records(person.records("external_identifiers/external_identifier"), IDENTIFIER)
    basics["profiles"] = profiles
    if country := next(iter(person.records("addresses/address")), Fields()).text("country/value"):
        basics["location"] = {"country_code": country}
    return basics


def _list_summaries(activity: Fields, key: str) -> Iterator[Fields]:
    """List what an activity has; of what several sources say of one thing, the preferred.

    Version 2 of the API has no groups of affiliations.
    """
    yield from activity.records(key)
    for group in activity.records("affiliation_group", "group"):
        for summary in group.records("summaries")[:1]:
            yield summary.fields(key)
        yield from group.records(key)[:1]


def _read_reviews(group: Fields) -> Draft:
    """Make one record of the reviews for a journal or an organiser."""
    reviews = [
        review
        for each in group.records("peer_review_group")
        for review in each.records("peer_review_summary")
    ] or [*group.records("peer_review_summary")]
    dates = [text for each in reviews if isinstance(text := date("completion_date")(each), Text)]
    dates.sort(key=lambda each: each.value)
    record: DraftRecord = {}
    for field, key in (("role", "reviewer_role"), ("organization", "convening_organization/name")):
        texts = [text for each in reviews if (text := each.text(key))]
        if found := join_texts(" ", texts):
            word = texts[0].value
            record[field] = found.reword(word.capitalize() if field == "role" else word)
    if found := join_texts(" ", dates):
        record |= {"start_date": found.reword(dates[0].value), "end_date": dates[-1]}
    count = f"{len(reviews)} review{'' if len(reviews) == 1 else 's'}"
    ids = [text for each in reviews if (text := each.text("review_group_id"))]
    group_id = join_texts(" ", ids)
    record["summary"] = group_id.reword(f"{count} ({ids[0].value})") if group_id else count
    return record


def _list_bookkeeping(value: Value) -> Iterator[Value]:
    match value:
        case Fields(entries):
            for key, each in entries:
                if key.value.replace("-", "_") in BOOKKEEPING:
                    yield each
                else:
                    yield from _list_bookkeeping(each)
        case Items(values):
            for each in values:
                yield from _list_bookkeeping(each)
        case Text():
            return
