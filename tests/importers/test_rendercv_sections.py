"""Sections of RenderCV's CVs go where their entries belong, whatever their titles and shapes."""

from pathlib import Path

from cvsite.loader.site import load_site
from cvsite.model.cv import Cv
from cvsite.model.site import Site
from importing import import_source, write_source


def import_cv(folder: Path, sections: str, more: str = "") -> Site:
    """Import a CV with some sections, and load what it became."""
    lines = "".join(f"    {line}\n" for line in sections.strip().splitlines())
    text = f"cv:\n  name: Ada King\n{more}  sections:\n{lines}"
    source = write_source(folder / "source", {"Ada_CV.yaml": text})
    import_source(source, folder / "site")
    return load_site(folder / "site").site


def read_sections(folder: Path, sections: str) -> Cv:
    """Import a CV with some sections, and give the CV that it became."""
    return import_cv(folder, sections).cv


def test_titles_in_other_languages(tmp_path: Path) -> None:
    """Titles are understood in other languages, and stay what the pages show."""
    cv = read_sections(
        tmp_path,
        """
Sobre mí:
  - Trabajo con máquinas.
EXPERIENCIA LABORAL:
  - {company: Telares, position: Analista, start_date: 2019}
Educación:
  - {company: Escuela, position: Matemáticas, summary: Con honores}
Compétences:
  - {label: Langages, details: "Python, C"}
Sprachen:
  - {label: Deutsch, details: Muttersprache}
""",
    )
    assert cv.basics.summary
    assert [each.name for each in cv.work] == ["Telares"]
    assert [(each.institution, each.study_type) for each in cv.education] == [
        ("Escuela", "Matemáticas")
    ]
    assert [each.keywords for each in cv.skills] == [("Python", "C")]
    assert [each.language for each in cv.languages] == ["Deutsch"]
    assert not cv.sections
    assert cv.site.sections.home
    assert [each.title for each in cv.site.sections.home if each.name == "about"] == ["Sobre mí"]


def test_entries_tell_what_a_title_does_not(tmp_path: Path) -> None:
    """Degrees and appointments under another title are what they are, unless another claims it."""
    cv = read_sections(
        tmp_path,
        """
Where I learned:
  - {institution: Home School, area: Weaving, degree: BSc, date: 2013}
Research:
  - {company: Society, position: Reader, date: 2014}
Industry experience:
  - {company: Engines Ltd, position: Analyst, date: 2016}
""",
    )
    assert [each.institution for each in cv.education] == ["Home School"]
    assert [each.name for each in cv.work] == ["Engines Ltd"]
    assert [each.title for each in cv.sections] == ["Research"]


def test_theses_and_advisors_in_a_list(tmp_path: Path) -> None:
    """A thesis and advisors that stand in the list of a degree go to their fields."""
    degree, other = read_sections(
        tmp_path,
        """
education:
  - institution: Home School
    area: Weaving
    end_date: 2013
    highlights:
      - "Thesis: *On looms* (advisor: Dr. De Morgan)."
      - "GPA: 3.9/4"
  - institution: Evening School
    area: Engines
    end_date: 2010
    highlights:
      - "**Advisors:** Ada Byron and Charles Babbage"
      - "Thesis: [On wheels](https://example.org/wheels)"
""",
    ).education
    assert (degree.thesis, degree.advisors) == ("On looms", ("Dr. De Morgan",))
    assert [each.source for each in degree.highlights] == ["GPA: 3.9/4"]
    assert other.advisors == ("Ada Byron", "Charles Babbage")
    assert [each.source for each in other.highlights] == [
        "Thesis: [On wheels](https://example.org/wheels)"
    ]


def test_academic_sections(tmp_path: Path) -> None:
    """Talks, teaching, grants, service and supervision are records of their kind."""
    cv = read_sections(
        tmp_path,
        """
Invited Talks:
  - {name: On engines, date: 2019-05, location: Turin, summary: A seminar}
Teaching:
  - {name: Calculus, date: 2018, summary: Assistant}
  - {company: Home School, position: Lecturer, date: 2016, highlights: [Looms]}
Research Grants:
  - {name: Engines for all, date: 2015 – 2017, summary: 100 pounds}
Service:
  - {label: Reviewer, details: Memoirs}
Supervision:
  - {name: Charles, date: 2020}
""",
    )
    assert [(each.title, each.location) for each in cv.talks] == [("On engines", "Turin")]
    assert [(each.title, each.institution) for each in cv.teaching] == [
        ("Calculus", None),
        ("Lecturer", "Home School"),
    ]
    assert [str(each.end_date) for each in cv.grants] == ["2017"]
    assert [(each.role, each.organization) for each in cv.service] == [("Reviewer", "Memoirs")]
    assert [each.name for each in cv.supervision] == ["Charles"]


def test_a_summary_of_bullets(tmp_path: Path) -> None:
    """A summary that is a list becomes the biography, as a list."""
    cv = read_sections(tmp_path, "summary:\n  - bullet: Makes engines.\n  - bullet: Writes notes.")
    assert cv.basics.summary
    assert cv.basics.summary.source == "- Makes engines.\n\n- Writes notes."
    assert not cv.sections


def test_dates_of_awards(tmp_path: Path) -> None:
    """Several years are several dates; the end of a time that a date cannot hold stays as text."""
    cv = read_sections(
        tmp_path,
        """
awards:
  - {name: Medal, date: "2014, 2016"}
  - {name: Fellowship, date: 2018-2020}
""",
    )
    dates = {each.title: ([str(date) for date in each.date], each.summary) for each in cv.awards}
    assert dates["Medal"] == (["2014", "2016"], None)
    years, summary = dates["Fellowship"]
    assert years == ["2018"]
    assert summary
    assert summary.source == "2018-2020"


def test_projects_with_places_and_links(tmp_path: Path) -> None:
    """Where a project was made is kept with it; a link in the place of a date is a link."""
    engine, loom = read_sections(
        tmp_path,
        """
projects:
  - {name: Engine, location: Royal Society, date: In Progress}
  - {name: Loom, date: "[code](https://example.org/loom)", highlights: [Weaves]}
""",
    ).projects
    assert loom.description
    assert loom.description.source == "[code](https://example.org/loom)"
    assert engine.entity == "Royal Society"
    assert engine.description
    assert engine.description.source == "In Progress"


def test_publications_have_types_and_numbers(tmp_path: Path) -> None:
    """The name of a venue tells the type; volume, number and pages behind it have fields."""
    site = import_cv(
        tmp_path,
        """
publications:
  - {title: On looms, authors: [AB King], journal: "Memoirs 35(3), 665–671", date: 2021}
  - {title: On wheels, authors: ["King, AB"], journal: Conference on Engines, date: 2020}
patents:
  - {title: A loom, authors: [Ada King], number: No. 7, date: 2019, highlights: [Filed in Turin]}
""",
    )
    loom, wheels, patent = site.bibliography.publications
    assert (loom.volume, loom.issue, loom.page) == ("35", "3", "665–671")
    assert [str(each) for each in (*loom.author, *wheels.author)] == ["AB King", "AB King"]
    assert wheels.type == "paper-conference"
    assert patent.type == "patent"
    assert patent.number == "No. 7"


def test_accounts_that_lead_nowhere_are_listed(tmp_path: Path) -> None:
    """A connection without an address is no link, and is told; the site has no warning of it."""
    more = "  custom_connections:\n    - {placeholder: Citizen of Turin, url: }\n"
    site = import_cv(tmp_path, "summary:\n  - Makes engines.", more)
    assert site.cv.basics.profiles == ()
    assert load_site(tmp_path / "site").warnings == ()
    notes = (tmp_path / "site/import-notes.md").read_text("utf-8")
    assert "Citizen of Turin (no page is known that it could lead to)" in notes


def test_a_language_as_a_code(tmp_path: Path) -> None:
    """A language may be written as its code."""
    text = "cv:\n  name: Ada King\n  email: ada@example.org\nlocale:\n  language: de\n"
    import_source(write_source(tmp_path / "source", {"Ada_CV.yaml": text}), tmp_path / "site")
    assert load_site(tmp_path / "site").site.cv.site.language == "de"


def test_accounts_that_are_addresses(tmp_path: Path) -> None:
    """An account may be written as the address of its page."""
    more = "  social_networks:\n    - {network: LinkedIn, username: www.linkedin.com/in/ada/}\n"
    (profile,) = import_cv(tmp_path, "summary:\n  - Makes engines.", more).cv.basics.profiles
    assert (profile.username, profile.url) == (None, "https://www.linkedin.com/in/ada/")


def test_labels_with_details(tmp_path: Path) -> None:
    """Projects may be a label with details; skills may stand between bars."""
    cv = read_sections(
        tmp_path,
        """
專案:
  - {label: Loom, details: Weaves}
skills:
  - {label: Languages, details: SQL | Python}
""",
    )
    assert [each.name for each in cv.projects] == ["Loom"]
    assert [each.keywords for each in cv.skills] == [("SQL", "Python")]


def test_who_gave_an_award_is_no_author(tmp_path: Path) -> None:
    """Awards and grants are such by their titles, whoever is named as their authors."""
    cv = read_sections(
        tmp_path,
        """
Awards:
  - {title: Medal, authors: [Royal Society], date: 2020, highlights: [For engines, For looms]}
Grants:
  - {title: Fellowship, authors: [The Crown], date: 2019, location: London}
Former Mentees:
  - {name: Charles Babbage, location: Turin, highlights: [Engines]}
Conference Presentations:
  - bullet: On *looms*, Turin
""",
    )
    (award,) = cv.awards
    assert (award.title, award.awarder) == ("Medal", "Royal Society")
    assert award.summary is not None
    assert award.summary.source == "- For engines\n- For looms"
    assert [(each.title, each.funder) for each in cv.grants] == [("Fellowship", "The Crown")]
    assert [each.name for each in cv.supervision] == ["Charles Babbage"]
    assert [each.title for each in cv.talks] == ["On looms, Turin"]
    assert cv.sections == ()


def test_links_on_a_part_of_a_name(tmp_path: Path) -> None:
    """The address is the record's, be the link on all of its name, on a part or on its place."""
    cv = read_sections(
        tmp_path,
        """
Experience:
  - {company: "[Engines](https://engines.example.org) Ltd", position: Analyst, date: 2019}
Projects:
  - {name: Loom, location: "[Code](https://code.example.org)"}
Skills:
  - {label: Languages, details: "Python (NumPy, SciPy), C; Lisp"}
""",
    )
    assert [(each.name, each.url) for each in cv.work] == [
        ("Engines Ltd", "https://engines.example.org")
    ]
    assert [(each.entity, each.url) for each in cv.projects] == [
        ("Code", "https://code.example.org")
    ]
    assert [each.keywords for each in cv.skills] == [("Python (NumPy, SciPy)", "C", "Lisp")]


def test_a_second_link_stays_behind_its_name(tmp_path: Path) -> None:
    """A record has one address; that of another link is told in brackets, and not lost."""
    cv = read_sections(
        tmp_path,
        """
Teaching:
  - {name: "[Looms](https://looms.example.org)", company: "[Turin](https://turin.example.org)"}
Experience:
  - {company: "[Engines](https://engines.example.org)", position: Analyst, url: example.org,
     location: "[London](https://london.example.org)"}
""",
    )
    assert [(each.title, each.url, each.institution) for each in cv.teaching] == [
        ("Looms", "https://looms.example.org", "Turin (https://turin.example.org)")
    ]
    assert [(each.url, each.name, each.location) for each in cv.work] == [
        (
            "https://example.org",
            "Engines (https://engines.example.org)",
            "London (https://london.example.org)",
        )
    ]


def test_sections_of_the_first_versions(tmp_path: Path) -> None:
    """Before version 1 sections were keys of the CV, and those of one's own had a list."""
    text = """cv:
  name: Ada King
  label: Analyst
  summary: Of engines.
  section_order: [Education]
  education:
    - {institution: Turin, area: Engines, study_type: PhD, end_date: 2017}
  work_experience:
    - {company: Looms, position: Weaver, start_date: 2018}
  publications:
    - {title: Notes, authors: [A. King], doi: 10.5555/x, date: 2021}
  custom_sections:
    - {title: Clubs, entry_type: OneLineEntry, entries: [{name: Chess, details: since 2010}]}
"""
    import_source(write_source(tmp_path / "source", {"cv.yaml": text}), tmp_path / "site")
    site = load_site(tmp_path / "site").site
    assert [(each.institution, each.area) for each in site.cv.education] == [("Turin", "Engines")]
    assert [each.name for each in site.cv.work] == ["Looms"]
    assert [each.title for each in site.cv.sections] == ["Clubs"]
    assert [each.doi for each in site.bibliography.publications] == ["10.5555/x"]
    assert site.cv.basics.summary is not None


def test_a_month_whose_year_is_that_of_the_end(tmp_path: Path) -> None:
    """A start without a year began in the year of the end."""
    cv = read_sections(
        tmp_path,
        """
Experience:
  - {company: Looms, position: Intern, start_date: May, end_date: June 2024}
""",
    )
    (work,) = cv.work
    assert (str(work.start_date), str(work.end_date), work.summary) == ("2024-05", "2024-06", None)


def test_authors_in_a_row_among_others(tmp_path: Path) -> None:
    """An item of the authors that has several is several."""
    site = import_cv(
        tmp_path,
        """
Publications:
  - {title: Notes, authors: [Ada King, "Thomas Hudson, Paraskevi Nomikou"], date: 2021}
""",
    )
    (paper,) = site.bibliography.publications
    assert [str(name) for name in paper.author] == [
        *("Ada King", "Thomas Hudson", "Paraskevi Nomikou"),
    ]


def test_titles_that_say_nothing(tmp_path: Path) -> None:
    """A section has a title in any case."""
    cv = read_sections(tmp_path, "_:\n  - Words.\n")
    assert [each.title for each in cv.sections] == ["Section"]


def test_lists_below_a_highlight(tmp_path: Path) -> None:
    """RenderCV shows them where YAML has them on one line; a single dash may be one."""
    cv = read_sections(
        tmp_path,
        """
experience:
  - company: Engine Works
    position: Analyst
    highlights:
      - Wrote of engines
        - Notes on looms
        - Tables - and numbers
      - Tables - all of them
""",
    )
    assert [each.source for each in cv.work[0].highlights] == [
        "Wrote of engines\n\n- Notes on looms\n- Tables\n- and numbers",
        "Tables - all of them",
    ]
