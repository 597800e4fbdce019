"""The resume.json that cvsite wrote becomes the CV that it was written of."""

from pathlib import Path

import pytest

from cvsite.exporters.exported_site import ExportedSite
from cvsite.exporters.json_resume import export_json_resume
from cvsite.loader.site import load_site
from cvsite.model.site import Site
from importing import import_source, write_source

CV = """basics:
  name: Ada King
  label: Analyst
  profiles:
    - {network: GitHub, username: ada}
  affiliations:
    - {name: Engines Ltd}
work:
  - name: Engines Ltd
    position: Analyst
    supervisors: [Charles Babbage]
    projects:
      - name: Looms
        start_date: 1840-01
        highlights: ["Wrote *notes*"]
        publications: [king1843notes]
education:
  - {institution: Home School, area: Weaving, thesis: On looms, advisors: [De Morgan]}
awards:
  - {title: Medal, date: [1840, 1842]}
grants:
  - {title: Engines for all, funder: Treasury, start_date: 1830, end_date: 1842}
people:
  - {name: Charles Babbage, url: https://babbage.example.org}
sections:
  - title: Press
    entries: [{title: The Times, start_date: 1843}]
site:
  url: https://ada.example.org
"""
BIB = "@article{king1843notes, author={King, Ada}, title={Notes}, journal={Memoirs}, year={1843}}"


@pytest.fixture
def written(tmp_path: Path) -> Site:
    """Give a site whose resume.json stands in the source folder."""
    write_source(tmp_path / "old", {"content/cv.yaml": CV, "content/publications.bib": BIB})
    site = load_site(tmp_path / "old").site
    ((_, data),) = export_json_resume(ExportedSite(site))
    write_source(tmp_path / "source", {"resume.json": data.decode()})
    return site


def test_all_fields_come_back(tmp_path: Path, written: Site) -> None:
    """Fields that only cvsite has are carried over as they were, and nothing is listed."""
    report = import_source(tmp_path / "source/resume.json", tmp_path / "site")
    assert report.notes == ()
    cv = load_site(tmp_path / "site").site.cv
    assert cv.basics == written.cv.basics
    assert cv.education == written.cv.education
    assert cv.awards == written.cv.awards
    assert cv.grants == written.cv.grants
    assert cv.people == written.cv.people
    assert cv.sections == written.cv.sections
