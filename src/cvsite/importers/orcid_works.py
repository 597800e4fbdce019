"""The works of an ORCID record, as entries of a .bib file."""

from cvsite.importers.entries import doi, latex, latex_of_markdown, read_entry, web_address
from cvsite.importers.latex_text import write_name
from cvsite.importers.readers import Table
from cvsite.importers.result import DraftEntry, Imported
from cvsite.importers.values import Fields, Items, Text, join_texts
from cvsite.loader.bibtex.entries import read_entries

TYPES = {
    "journal_article": "article",
    "journal_issue": "periodical",
    "magazine_article": "article",
    "newspaper_article": "article",
    "review": "article",
    "book_review": "article",
    "conference_paper": "inproceedings",
    "conference_abstract": "inproceedings",
    "conference_proceedings": "proceedings",
    "book": "book",
    "edited_book": "book",
    "book_chapter": "incollection",
    "encyclopedia_entry": "inreference",
    "dictionary_entry": "inreference",
    "dissertation": "phdthesis",
    "dissertation_thesis": "phdthesis",
    "report": "techreport",
    "working_paper": "techreport",
    "research_technique": "misc",
    "data_set": "dataset",
    "software": "software",
    "manual": "manual",
    "patent": "patent",
    "preprint": "misc",
    "online_resource": "online",
    "website": "online",
}
"""ORCID's types of works (its API 3.0), as those of BibLaTeX."""

CONTAINERS = {
    "article": "journaltitle",
    "inproceedings": "booktitle",
    "incollection": "booktitle",
    "inreference": "booktitle",
    "phdthesis": "school",
    "techreport": "institution",
}
"""The field for what a work appeared in, by the type of its entry; else ``howpublished``."""

WORK: Table = {
    "title": latex("title/title/value"),
    "subtitle": latex("title/subtitle/value"),
    "howpublished": latex("journal_title/value"),
    "url": web_address("url/value"),
    "abstract": latex_of_markdown("short_description"),
}

IDENTIFIERS = {
    "doi": "doi",
    "isbn": "isbn",
    "issn": "issn",
    "pmid": "pmid",
    "pmc": "pmcid",
    "arxiv": "eprint",
    "uri": "url",
}
"""ORCID's types of identifiers, and the fields for them."""


OTHER_NAMES = {"journaltitle": "journal", "date": "year"}
"""Fields that say the same as another, which a work's own BibTeX may have."""


def read_works(works: Fields, imported: Imported) -> None:
    """Read all works. Of several versions of one the first is taken, which its owner prefers."""
    for group in works.records("group"):
        versions = group.records("work_summary")
        for summary in versions[:1]:
            entry = _read_work(summary, imported)
            imported.entries += [entry] if entry else []
        reason = "another source at ORCID says the same"
        imported.left_out.append((Items(versions[1:]), reason))
        ids = [group.get("external_ids"), *(each.get("external_ids") for each in versions[:1])]
        others = Items(tuple(each for each in ids if each is not None))
        imported.left_out.append((others, "cvsite has no field for these identifiers"))
    if imported.entries and not any("author" in entry.fields for entry in imported.entries):
        imported.remarks.append(
            "ORCID does not say who the authors are: add them to publications.bib, or take the "
            "entries that the addresses lead to."
        )


def _read_work(summary: Fields, imported: Imported) -> DraftEntry | None:
    entry = read_entry(summary, WORK)
    if entry is None:
        return None
    kind = summary.text("type")
    name = kind.value.lower().replace("-", "_") if kind else ""
    entry.type = TYPES.get(name, "misc")
    if kind and entry.type != "misc":
        imported.understood.append(kind)
    elif kind:
        entry.fields["note"] = kind.reword(name.replace("_", " ").capitalize())
    if container := entry.fields.pop("howpublished", None):
        entry.fields[CONTAINERS.get(entry.type, "howpublished")] = container
    parts = [summary.text(f"publication_date/{part}/value") for part in ("year", "month", "day")]
    if date := join_texts("-", [part for part in parts if part]):
        entry.fields["date"] = date
    _read_identifiers(summary, entry)
    _read_authors(summary, entry)
    _read_citation(summary, entry, imported)
    return entry


def _read_identifiers(summary: Fields, entry: DraftEntry) -> None:
    for each in summary.records("external_ids/external_id"):
        kind, value = each.text("external_id_type"), each.text("external_id_value")
        field = IDENTIFIERS.get(kind.value.lower()) if kind else None
        if not kind or not value or not field or field in entry.fields or _is_other(each, field):
            continue
        number = doi("external_id_value")(each) if field == "doi" else value
        both = join_texts("", [kind, *([number] if isinstance(number, Text) else [])])
        written = number.value if isinstance(number, Text) else value.value
        entry.fields[field] = (both or value).reword(written)
        if field == "eprint":
            entry.fields["eprinttype"] = "arxiv"


def _is_other(identifier: Fields, field: str) -> bool:
    """Tell whether an identifier is that of another work, or of another version."""
    relation = identifier.text("external_id_relationship")
    is_container = field in {"isbn", "issn"}
    return relation is not None and not is_container and relation.value.lower() != "self"


def _read_authors(summary: Fields, entry: DraftEntry) -> None:
    found = (each.text("credit_name/value") for each in summary.records("contributors/contributor"))
    names = [name for name in found if name]
    if joined := join_texts(" and ", names):
        entry.fields["author"] = joined.reword(
            " and ".join(write_name(each.value) for each in names)
        )


def _read_citation(summary: Fields, entry: DraftEntry, imported: Imported) -> None:
    """Let what the work's BibTeX says go before what else is known of it."""
    kind, value = summary.text("citation/citation_type"), summary.text("citation/citation_value")
    if not kind or not value or kind.value.lower() != "bibtex":
        return
    file = read_entries(value.value, "citation")
    if len(file.entries) != 1 or file.losses:
        return
    (written,) = file.entries
    imported.understood += [kind, value]
    names = {name for name, _ in written.fields}
    for name, other in OTHER_NAMES.items():
        before = entry.fields.get(name)
        if name not in names and other in names and isinstance(before, Text):
            imported.understood.append(before)
            del entry.fields[name]
    for name, text in written.fields:
        before = entry.fields.get(name)
        if isinstance(before, Text):
            imported.understood.append(before)
        entry.fields[name] = value.reword(text)
    entry.type, entry.key = written.type, written.key
