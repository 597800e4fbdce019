"""What people add to JSON Resume, and write in other ways, goes where readers look for it."""

import json
from pathlib import Path

from cvsite.importers.import_site import import_site
from cvsite.loader.site import load_site
from cvsite.model.site import Site
from cvsite.model.text import ItemList, Paragraph
from importing import import_source, write_source


def import_resume(folder: Path, resume: dict[str, object]) -> Site:
    """Import a resume.json, and load what it became."""
    whole = {"basics": {"name": "Ada King"}, **resume}
    source = write_source(folder / "source", {"resume.json": json.dumps(whole)})
    import_source(source, folder / "site")
    return load_site(folder / "site").site


def read_notes(folder: Path) -> str:
    """Give the list of what was not carried over."""
    return (folder / "site/import-notes.md").read_text("utf-8")


def test_sections_of_ones_own(tmp_path: Path) -> None:
    """Lists of entries and of texts that the schema does not know are sections of one's own."""
    site = import_resume(
        tmp_path,
        {
            "patents": [{"title": "A loom", "number": "7", "date": "1840"}],
            "sideQuests": ["Climbing", "Chess"],
            "sections": [{"title": "Press", "items": ["The Times wrote of it"]}],
            "workTheme": {"accent": "red"},
            "x-layout": ["wide"],
        },
    )
    patents, quests, press = site.cv.sections
    assert [patents.title, quests.title, press.title] == ["Patents", "Side quests", "Press"]
    (patent,) = patents.entries
    assert (patent.title, str(patent.start_date)) == ("A loom", "1840")
    assert [each.source for each in patent.highlights] == ["Number: 7"]
    assert [each.source for each in quests.entries[0].highlights] == ["Climbing", "Chess"]
    assert "x-layout[0]: wide" in read_notes(tmp_path)


def test_sections_under_other_names(tmp_path: Path) -> None:
    """Sections that cv.yaml has are found under other names, and academic ones are known."""
    cv = import_resume(
        tmp_path,
        {
            "experience": [{"employer": "Engines Ltd", "title": "Analyst", "start": "since 1840"}],
            "certifications": [{"name": "Weaver", "authority": "Guild"}],
            "hobbies": ["Chess"],
            "talks": [{"title": "On looms", "event": "Turin Meeting", "date": "1840-08"}],
            "teaching": [{"course": "Weaving", "institution": "Home School", "year": "1839"}],
            "skills": {"Languages": ["Latin", "French"]},
        },
    ).cv
    assert [(each.name, each.position, str(each.start_date)) for each in cv.work] == [
        ("Engines Ltd", "Analyst", "1840")
    ]
    assert [(each.name, each.issuer) for each in cv.certificates] == [("Weaver", "Guild")]
    assert [each.name for each in cv.interests] == ["Chess"]
    assert [(each.title, each.event) for each in cv.talks] == [("On looms", "Turin Meeting")]
    assert [(each.title, str(each.end_date)) for each in cv.teaching] == [("Weaving", "1839")]
    assert [(each.name, each.keywords) for each in cv.skills] == [
        ("Languages", ("Latin", "French"))
    ]
    assert not cv.sections


def test_fields_that_people_add(tmp_path: Path) -> None:
    """A text under a key of one's own stands in the list of its entry, with the key in words."""
    cv = import_resume(
        tmp_path,
        {
            "work": [
                {
                    "name": "Engines Ltd",
                    "activities": ["Cast", "Polished brass"],
                    "techStack": ["Brass", "Steam"],
                    "pinned": True,
                }
            ],
            "education": [
                {"institution": "Home School", "thesisTitle": "On looms", "advisor": "De Morgan"}
            ],
            "references": [
                {
                    "name": "Charles",
                    "reference": "She knows.",
                    "relation": "Friend",
                    "email": "c@example.org",
                }
            ],
        },
    ).cv
    assert [each.source for each in cv.work[0].highlights] == [
        *("Cast", "Polished brass", "Tech stack: Brass, Steam"),
    ]
    assert (cv.education[0].thesis, cv.education[0].advisors) == ("On looms", ("De Morgan",))
    assert cv.references[0].reference
    assert cv.references[0].reference.source == "She knows.\n\nRelation: Friend"
    notes = read_notes(tmp_path)
    assert "c@example.org" in notes  # it is not the owner's to publish
    assert "work[0].pinned: true" in notes


def test_the_owner_in_other_words(tmp_path: Path) -> None:
    """Ways to reach the owner are read under other keys and in other forms."""
    basics = {
        "name": "Ada King",
        "email": "ada [at] example.org",
        "mobile": "0171 123",
        "location": "London, England",
        "profiles": {"github": "https://github.com/ada", "twitter": "ada_k"},
    }
    read = import_resume(tmp_path, {"basics": basics}).cv.basics
    assert (read.email, read.phone) == ("ada@example.org", "0171 123")
    assert read.location
    assert read.location.city == "London, England"
    assert [(each.network, each.username, each.url) for each in read.profiles] == [
        ("GitHub", None, "https://github.com/ada"),
        ("Twitter", "ada_k", None),
    ]


def test_publications_say_where_and_link(tmp_path: Path) -> None:
    """Journals, numbers and further links have fields; a mere text is a title."""
    paper = {
        "name": "On looms",
        "author": "Ada King*, C. Babbage, and L. F. Menabrea",
        "publisher": "Proceedings of the Turin Meeting",
        "releaseDate": "1990-08",
        "sources": [{"name": "[Code]", "website": "https://example.org/code"}],
    }
    article = {"title": "On wheels", "journal": "Memoirs", "year": 1992, "volume": "3"}
    site = import_resume(tmp_path, {"publications": [paper, article, "On notes (1993)"]})
    notes, wheels, looms = site.bibliography.publications
    assert looms.type == "paper-conference"
    assert [str(each) for each in looms.author] == ["Ada King", "C. Babbage", "L. F. Menabrea"]
    assert looms.source.get("code") == "https://example.org/code"
    assert (wheels.type, wheels.volume) == ("article-journal", "3")
    assert notes.source.get("title") == "On notes (1993)"


def test_what_holds_nothing_else_is_one_note(tmp_path: Path) -> None:
    """A record of which nothing is carried over is told once, not value by value."""
    import_resume(tmp_path, {"disposition": {"travel": 25, "remote": True}})
    assert "- resume.json:1: disposition: travel: 25; remote: true (" in read_notes(tmp_path)


def test_lines_of_a_text(tmp_path: Path) -> None:
    """Each line of a text is one of its own, and a list stays one list."""
    summary = "Built looms.\nLed the guild:\n- wove\n- taught\n  weaving\nand carding"
    work = import_resume(tmp_path, {"work": [{"name": "Guild", "summary": summary}]}).cv.work
    assert work[0].summary
    first, second, points = work[0].summary.blocks
    assert isinstance(points, ItemList)
    assert len(points.items) == 2
    assert isinstance(first, Paragraph)
    assert isinstance(second, Paragraph)


def test_courses_in_sentences(tmp_path: Path) -> None:
    """Names of courses stand in a line; sentences about them in the list of the degree."""
    names, sentences = ["Looms", "Wheels"], ["Wove many looms.", "Turned wheels."]
    first, second = import_resume(
        tmp_path,
        {
            "education": [
                {"institution": "A", "time": "9/1990-6/1992", "courses": names},
                {"institution": "B", "schoolLocation": "Turin", "courses": sentences},
            ]
        },
    ).cv.education
    assert (first.courses, str(first.end_date)) == (("Looms", "Wheels"), "1992-06")
    assert (second.courses, second.location) == ((), "Turin")
    assert [each.source for each in second.highlights] == sentences


def test_what_people_write_in_their_language(tmp_path: Path) -> None:
    """Months and the word for now are dates; sentences in a list are items, looks are none."""
    duties = ["Built all the engines of the whole house.", "Taught those who came after me."]
    work = {"name": "Looms", "startDate": "Fev, 2018", "endDate": "Presente", "emoji": "🔥"}
    site = import_resume(tmp_path, {"work": [{**work, "activities": duties}]})
    (job,) = site.cv.work
    assert (str(job.start_date), job.end_date, job.summary) == ("2018-02", None, None)
    assert [each.source for each in job.highlights] == duties
    assert "🔥" in read_notes(tmp_path)


def test_comments_in_json(tmp_path: Path) -> None:
    """A line that is a comment is none of the CV."""
    text = '{\n  // that is me\n  "basics": {"name": "Ada King"}\n}\n'
    source = write_source(tmp_path / "source", {"resume.json": text})
    report = import_site(source, tmp_path / "site", name=None, overwrite=False)
    assert report.files
    assert load_site(tmp_path / "site").site.cv.basics.name == "Ada King"
