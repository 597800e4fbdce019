"""What forks of bamos/cv add to its sections is carried over as well."""

from pathlib import Path

import pytest

from cvsite.loader.site import load_site
from cvsite.model.cv import Cv
from importing import import_files

CV = r"""
name: {first: Ada, last: King}
color3: '0.2,0.4,0.7'
social: {twitter: 'ada\_k\_'}
order:
  - [interests, '']
  - [mission, Mission]
  - [honors, Honors]
  - [talks, Talks]
  - [reviewing, Peer Review]
  - [artifacts, Artifacts]
  - [teaching, Teaching]
interests: I like looms.
mission: To weave, reviewing what was woven.
honors:
  - {place: Royal Society, title: Medal, year: '1841, 1843', note: None in 1842}
talks:
  - {year: 1842, month: October, title: Cogs of October, location: Turin, location_url: 'https://t.example.org',
     url: 'https://talk.example.org'}
reviewing:
  - {details: Memoirs, year: '1841* (3), 1843', sub_details: (*Outstanding)}
artifacts:
  - {id: ada/loom, year: 1843, desc: A loom}
teaching:
  - {semester: S2012 -- present, title: TA, name: Weaving}
all_publications:
  name: Ada King
  file: all.bib
  talk_file: talks.bib
  author_urls: {'Babbage, C.': 'https://babbage.example.org'}
"""
BIBLIOGRAPHY = """@article{a, title={Notes}, author={Ada King}, journal={Memoirs}, year={1843},
  _venue={MEM}, note={x}, _note={Oral}}
@article{b, title={Tides}, author={Ada King}, journal={Memoirs}, year={1842}, _venue={Memoirs}}
"""
TALKS = "@misc{c, title={On Wings}, author={King, Ada}, howpublished={Keynote}, year={1844}}\n"


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Import such a CV."""
    files = {
        "cv.yaml": CV,
        "publications/all.bib": BIBLIOGRAPHY,
        "publications/talks.bib": TALKS,
    }
    return import_files(tmp_path_factory.mktemp("import"), files)


@pytest.fixture(scope="module")
def cv(folder: Path) -> Cv:
    """Give its records."""
    return load_site(folder).site.cv


def test_a_text_is_a_section(cv: Cv) -> None:
    """One that stands below no heading belongs to the biography."""
    assert cv.basics.summary is not None
    assert cv.basics.summary.source == "I like looms."
    (mission,) = (each for each in cv.sections if each.title == "Mission")
    assert mission.entries[0].summary is not None


def test_names_are_plain_text(cv: Cv) -> None:
    """LaTeX's signs are gone from accounts, and people's names begin with the given one."""
    assert [each.username for each in cv.basics.profiles] == ["ada_k_"]
    assert cv.basics.aliases == ()
    assert [each.name for each in cv.people] == ["C. Babbage"]


def test_fields_of_their_own(cv: Cv) -> None:
    """What a record has a field for stands there, all else in its text."""
    (medal,) = cv.awards
    assert (medal.awarder, [str(each) for each in medal.date]) == (
        "Royal Society",
        ["1841", "1843"],
    )
    assert medal.summary is not None
    assert medal.summary.source == "Note: None in 1842"
    wings, cogs = cv.talks
    assert (str(cogs.date), cogs.url) == ("1842-10", "https://talk.example.org")
    assert cogs.summary is not None
    assert "https://t.example.org" in cogs.summary.source
    assert (wings.title, wings.event) == ("On Wings", "Keynote")
    (weaving,) = cv.teaching
    assert (weaving.role, str(weaving.start_date), weaving.end_date) == ("TA", "2012", None)


def test_an_entry_has_a_title(cv: Cv) -> None:
    """Its details are it where nothing else is; an identifier is a name as well."""
    titles = {each.title: each.entries[0].title for each in cv.sections}
    assert titles == {"Mission": None, "Peer Review": "Memoirs", "Artifacts": "ada/loom"}


def test_the_venue_beside_a_journal(folder: Path) -> None:
    """It is the short name of the venue, unless the journal says the same."""
    first, second = load_site(folder).site.bibliography.publications
    assert (first.abbr, second.abbr) == ("MEM", None)
    assert first.annotation is not None


def test_only_the_looks_are_left_out(folder: Path) -> None:
    """All that is no text about the owner is told, and nothing else."""
    notes = (folder / "import-notes.md").read_text("utf-8")
    listed = [line for line in notes.splitlines() if line.startswith("- cv.yaml")]
    assert listed == ["- cv.yaml:3: color3: 0.2,0.4,0.7 (the looks are a theme's)"]
