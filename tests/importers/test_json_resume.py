"""JSON Resume files become sites."""

from pathlib import Path

from cvsite.loader.site import load_site
from importing import import_source, write_source

RESUME = """{
  "$schema": "https://example.org/schema",
  "basics": {
    "name": "Ada King", "label": "Analyst", "image": "me.png", "email": "ada@example.org",
    "phone": "+44 20 0000 0000", "website": "ada.example.org",
    "summary": "I like <b>engines</b> &amp; [my notes](/notes).",
    "location": {"city": "London", "countryCode": "GB"},
    "profiles": [{"network": "GitHub", "username": "ada"}]
  },
  "work": [
    {"company": "Engines Ltd", "position": "Analyst", "startDate": "Summer 2019",
     "endDate": "present", "highlights": ["Wrote *notes*", "Found a mistake"], "badgeColor": "red"},
    {"position": "Freelance translator", "startDate": "2015-01-01", "endDate": "March 2016"}
  ],
  "education": [{"institution": "Home School", "startDate": "2014", "endDate": "2012"}],
  "skills": [{"keywords": ["Algebra", "Weaving"]}],
  "publications": [
    {"name": "Notes on the Engine & more", "publisher": "Taylor", "releaseDate": "2013-09",
     "url": "https://example.org/a_b", "summary": "A *translation* with notes."}
  ],
  "meta": {"version": "v1.0.0", "theme": "kendall"}
}
"""


def test_all_is_carried_over(tmp_path: Path) -> None:
    """The sections become those of the CV, and the publications a .bib file."""
    import_source(write_source(tmp_path, {"resume.json": RESUME}), tmp_path / "site")
    loaded = load_site(tmp_path / "site")
    cv = loaded.site.cv
    assert cv.basics.url == "https://ada.example.org"
    assert cv.basics.phone == "+44 20 0000 0000"
    assert [work.name for work in cv.work] == ["Engines Ltd", "Freelance translator"]
    assert str(cv.work[1].end_date) == "2016-03"
    (publication,) = loaded.site.bibliography.publications
    assert publication.url == "https://example.org/a_b"


def test_a_date_that_is_none_is_kept_as_text(tmp_path: Path) -> None:
    """What a date says more than a date can stays beside it; so do dates that contradict."""
    import_source(write_source(tmp_path, {"resume.json": RESUME}), tmp_path / "site")
    cv = load_site(tmp_path / "site").site.cv
    assert str(cv.work[0].start_date) == "2019"
    assert cv.work[0].summary
    assert cv.work[0].summary.source == "Summer 2019"
    assert cv.education[0].summary
    assert cv.education[0].summary.source == "2014 – 2012"
    assert cv.education[0].start_date is None
    assert cv.education[0].end_date is None


def test_the_month_of_a_day_that_there_is_not(tmp_path: Path) -> None:
    """It is known, whatever stands behind it."""
    resume = RESUME.replace("March 2016", "2016-09-31")
    import_source(write_source(tmp_path, {"resume.json": resume}), tmp_path / "site")
    work = load_site(tmp_path / "site").site.cv.work[1]
    assert str(work.end_date) == "2016-09"
    assert work.summary
    assert work.summary.source == "2016-09-31"


def test_what_has_no_place_is_listed(tmp_path: Path) -> None:
    """Each value that cvsite has no field for is listed with its place and the reason."""
    report = import_source(write_source(tmp_path, {"resume.json": RESUME}), tmp_path / "site")
    told = [str(note) for note in report.notes]
    assert told == [
        "resume.json:2: $schema: https://example.org/schema (it is about the imported file)",
        "resume.json:4: basics.image: me.png (there is no such picture beside the file)",
        "resume.json:12: work[0].badgeColor: red (cvsite has no field for it)",
        "resume.json:21: meta: 2 values (it is about the imported file)",
    ]


def test_a_phone_number_is_private(tmp_path: Path) -> None:
    """A phone number goes where Git does not see it."""
    import_source(write_source(tmp_path, {"resume.json": RESUME}), tmp_path / "site")
    assert "+44" not in (tmp_path / "site/content/cv.yaml").read_text("utf-8")
    assert "/content/private.yaml" in (tmp_path / "site/.gitignore").read_text("utf-8")
