"""ORCID records become sites."""

import json
from pathlib import Path

import pytest

from cvsite.importers.import_site import ImportReport
from cvsite.loader.site import load_site
from importing import import_source, write_source


def note(put_code: int) -> dict[str, object]:
    """Give what ORCID notes about everything."""
    return {
        "created-date": {"value": 1655995125154},
        "source": {
            "source-orcid": None,
            "source-client-id": {
                "uri": "https://orcid.org/client/0000-0001-0000-0000",
                "path": "0000-0001-0000-0000",
                "host": "orcid.org",
            },
            "source-name": {"value": "Some Index"},
        },
        "put-code": put_code,
        "visibility": "public",
        "path": f"/0000-0002-1825-0097/item/{put_code}",
        "display-index": "1",
    }


def day(year: str, month: str | None = None) -> dict[str, object]:
    """Give a date."""
    return {"year": {"value": year}, "month": {"value": month} if month else None, "day": None}


def affiliation(kind: str, role: str, name: str, start: str) -> dict[str, object]:
    """Give a list of one thing that somebody is or was at an organisation."""
    summary = {
        **note(1),
        "department-name": "Engines",
        "role-title": role,
        "start-date": day(start, "09"),
        "end-date": day("2021"),
        "organization": {
            "name": name,
            "address": {"city": "Turin", "region": "Piedmont", "country": "IT"},
            "disambiguated-organization": {
                "disambiguated-organization-identifier": "https://ror.org/000",
                "disambiguation-source": "ROR",
            },
        },
        "url": {"value": "https://turin.example.org"},
        "external-ids": None,
    }
    return {
        "affiliation-group": [{"external-ids": {"external-id": []}, "summaries": [{kind: summary}]}]
    }


def work(title: str, kind: str, **more: object) -> dict[str, object]:
    """Give a group of one work."""
    summary = {
        **note(3),
        "title": {"title": {"value": title}, "subtitle": None, "translated-title": None},
        "type": kind,
        "publication-date": day("2018", "03"),
        **more,
    }
    return {"external-ids": {"external-id": []}, "work-summary": [summary]}


def identifier(kind: str, value: str, relation: str = "self") -> dict[str, object]:
    """Give an identifier of a work."""
    return {
        "external-id-type": kind,
        "external-id-value": value,
        "external-id-url": None,
        "external-id-relationship": relation,
    }


CITATION = "@article{king43, title = {The {Engine}}, author = {King, Ada}, volume = 7}"

RECORD = {
    "orcid-identifier": {
        "uri": "https://orcid.org/0000-0002-1825-0097",
        "path": "0000-0002-1825-0097",
        "host": "orcid.org",
    },
    "preferences": {"locale": "en"},
    "history": {"creation-method": "DIRECT", "claimed": True},
    "person": {
        "name": {
            "given-names": {"value": "Augusta Ada"},
            "family-name": {"value": "King"},
            "credit-name": {"value": "Ada King"},
            **note(0),
        },
        "other-names": {"other-name": [{"content": "A. A. King", **note(0)}]},
        "biography": {"content": "I study engines.\n\nAnd <i>looms</i>.", "visibility": "public"},
        "researcher-urls": {
            "researcher-url": [
                {"url-name": "Homepage", "url": {"value": "https://ada.example.org"}, **note(0)}
            ]
        },
        "emails": {"email": [{"email": "ada@example.org", "primary": True, "verified": True}]},
        "addresses": {"address": [{"country": {"value": "GB"}, **note(0)}]},
        "keywords": {"keyword": [{"content": "engines"}, {"content": "looms"}]},
        "external-identifiers": {
            "external-identifier": [
                {
                    "external-id-type": "Scopus Author ID",
                    "external-id-value": "123",
                    "external-id-url": {"value": "https://scopus.example.org/123"},
                }
            ]
        },
    },
    "activities-summary": {
        "employments": affiliation("employment-summary", "Reader", "University of Turin", "2015"),
        "educations": affiliation("education-summary", "PhD", "Home School", "2010"),
        "distinctions": affiliation("distinction-summary", "Medal", "Society", "2019"),
        "memberships": affiliation("membership-summary", "Fellow", "Academy", "2018"),
        "services": affiliation("service-summary", "Treasurer", "Society", "2016"),
        "fundings": {
            "group": [
                {
                    "funding-summary": [
                        {
                            **note(2),
                            "title": {"title": {"value": "Engines for all"}},
                            "type": "grant",
                            "external-ids": {"external-id": [identifier("grant_number", "G-7")]},
                            "organization": {"name": "The Fund"},
                            "start-date": day("2016"),
                            "end-date": day("2018"),
                        }
                    ]
                }
            ]
        },
        "peer-reviews": {
            "group": [
                {
                    "peer-review-group": [
                        {
                            "peer-review-summary": [
                                {
                                    "reviewer-role": "reviewer",
                                    "review-type": "review",
                                    "review-group-id": "issn:1234-5678",
                                    "convening-organization": {"name": "Memoirs"},
                                    "completion-date": day(year),
                                }
                            ]
                        }
                        for year in ("2017", "2015")
                    ]
                }
            ]
        },
        "works": {
            "group": [
                work(
                    "Notes & more",
                    "journal-article",
                    **{
                        "journal-title": {"value": "Memoirs"},
                        "external-ids": {
                            "external-id": [
                                identifier("doi", "https://doi.org/10.5555/1"),
                                identifier("issn", "1234-5678", "part-of"),
                                identifier("eid", "2-s2.0-7"),
                            ]
                        },
                    },
                ),
                work("A lecture", "lecture-speech", url={"value": "https://example.org/lecture"}),
                work(
                    "The Engine",
                    "journal-article",
                    citation={"citation-type": "bibtex", "citation-value": CITATION},
                ),
            ]
        },
    },
}


@pytest.fixture
def report(tmp_path: Path) -> ImportReport:
    """Import the record."""
    return import_source(
        write_source(tmp_path, {"record.json": json.dumps(RECORD, indent=1)}), tmp_path / "site"
    )


def test_the_person(report: ImportReport) -> None:
    """Names, links and identifiers become those of the owner."""
    loaded = load_site(report.notes_file.parent)
    basics = loaded.site.cv.basics
    assert (basics.name, basics.aliases) == ("Ada King", ("A. A. King", "Augusta Ada King"))
    assert [each.network for each in basics.profiles] == ["ORCID", "Homepage", "Scopus Author ID"]
    assert [each.name for each in loaded.site.cv.interests] == ["engines", "looms"]


def test_activities(report: ImportReport) -> None:
    """Each list goes where cv.yaml has it, and else to a section of its own."""
    cv = load_site(report.notes_file.parent).site.cv
    (position,) = cv.work
    assert (position.name, position.position, position.location) == (
        "University of Turin",
        "Reader",
        "Turin, Piedmont, IT",
    )
    assert (str(position.start_date), str(position.end_date)) == ("2015-09", "2021")
    assert [each.study_type for each in cv.education] == ["PhD"]
    assert [each.title for each in cv.awards] == ["Medal"]
    assert [(each.funder, each.number) for each in cv.grants] == [("The Fund", "G-7")]
    assert [section.title for section in cv.sections] == ["Memberships"]
    assert [(each.role, each.organization, str(each.dates.start)) for each in cv.service] == [
        ("Treasurer", "Engines, Society, Turin, Piedmont, IT", "2016-09"),
        ("Reviewer", "Memoirs", "2015"),
    ]


def test_works(report: ImportReport) -> None:
    """Works become entries; what BibTeX a work has goes before."""
    publications = load_site(report.notes_file.parent).site.bibliography.publications
    by_title = {publication.id: publication for publication in publications}
    assert by_title["king43"].volume == "7"
    assert by_title["king43"].author
    notes, lecture = (each for each in publications if each.id != "king43")
    assert (notes.doi, notes.issn, str(notes.issued)) == ("10.5555/1", "1234-5678", "2018-03")
    assert lecture.url == "https://example.org/lecture"


def test_bookkeeping_is_told_in_a_line(report: ImportReport) -> None:
    """What ORCID notes about the record is one line of the list."""
    told = [note.reason for note in report.notes]
    assert told.count("this is about the record at ORCID") == 1
    assert set(told) == {
        "this is about the record at ORCID",
        "cvsite has no field for these identifiers",
        "cvsite has no field for it",  # the end of an award
    }


def test_parts_of_a_record(tmp_path: Path) -> None:
    """Works that were asked for in bulk, and a person alone, are read as parts of a record."""
    work = {
        "title": {"title": {"value": "On looms"}},
        "journal-title": {"value": "Memoirs"},
        "type": "journal-article",
        "publication-date": {"year": {"value": "1990"}},
        "contributors": {"contributor": [{"credit-name": {"value": "Ada King"}}]},
    }
    bulk = json.dumps({"bulk": [{"work": work}]})
    import_source(write_source(tmp_path / "bulk", {"works.json": bulk}), tmp_path / "a", "Ada King")
    (publication,) = load_site(tmp_path / "a").site.bibliography.publications
    assert [str(name) for name in publication.author] == ["Ada King"]
    person = {
        "name": {"given-names": {"value": "Ada"}, "family-name": {"value": "King"}},
        "path": "/0000-0002-1825-0097/person",
    }
    source = write_source(tmp_path / "person", {"person.json": json.dumps(person)})
    import_source(source, tmp_path / "b")
    basics = load_site(tmp_path / "b").site.cv.basics
    assert basics.name == "Ada King"
    assert [each.username for each in basics.profiles] == ["0000-0002-1825-0097"]


VERSION_2 = """{"orcid-identifier": {"path": "0000-0002-1825-0097"},
"person": {"name": {"given-names": {"value": "Ada"}, "family-name": {"value": "King"}},
  "researcher-urls": {"researcher-url": [
    {"url-name": null, "url": {"value": "https://github.com/ada-k"}}]}},
"activities-summary": {
  "employments": {"employment-summary": [
    {"role-title": "Analyst", "organization": {"name": "Engines"}},
    {"role-title": "Weaver", "organization": {"name": "Looms"}}]},
  "peer-reviews": {"group": [{"peer-review-summary": [
    {"reviewer-role": "REVIEWER", "convening-organization": {"name": "Memoirs"}}]}]}}}
"""


def test_version_2_of_the_api(tmp_path: Path) -> None:
    """Its affiliations and reviews stand in no groups; a link without a name has its network's."""
    source = write_source(tmp_path, {"record.json": VERSION_2})
    import_source(source, tmp_path / "site")
    cv = load_site(tmp_path / "site").site.cv
    assert [(each.name, each.position) for each in cv.work] == [
        *(("Engines", "Analyst"), ("Looms", "Weaver")),
    ]
    assert [(each.role, each.organization) for each in cv.service] == [("Reviewer", "Memoirs")]
    assert [each.network for each in cv.basics.profiles] == ["ORCID", "GitHub"]
