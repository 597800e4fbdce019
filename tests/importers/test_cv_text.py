"""Lists of a CV that is written as text, as records."""

from cvsite.importers.cv_text import read_section
from cvsite.importers.markdown_sections import MarkdownSection
from cvsite.importers.result import DraftRecord, Imported
from cvsite.importers.settling import write_plain_data
from cvsite.importers.values import Text


def read(title: str, text: str) -> DraftRecord:
    """Give the CV that a section becomes."""
    imported = Imported({})
    lines = tuple(Text(line, ()) for line in text.split("\n"))
    read_section(MarkdownSection(Text(title, ()), lines), imported, lambda each: each)
    return imported.cv


def test_degrees_of_an_observatory() -> None:
    """It is an institution, also where others of the list are universities."""
    cv = read(
        "Education",
        "* Ph.D in Physics, University of Turin, 2016-2020\n\t* Advisor: Ada King\n"
        "* M.S. in Physics, Great Observatory, Turin, 2013-2015",
    )
    assert write_plain_data(cv) == {
        "education": [
            {
                "institution": "University of Turin",
                "study_type": "Ph.D",
                "area": "Physics",
                "start_date": "2016",
                "end_date": "2020",
                "highlights": ["Advisor: Ada King"],
            },
            {
                "institution": "Great Observatory",
                "study_type": "M.S.",
                "area": "Physics",
                "location": "Turin",
                "start_date": "2013",
                "end_date": "2015",
            },
        ]
    }


def test_skills_between_semicolons() -> None:
    """They are words as those between commas are, and what is in brackets stays together."""
    cv = read("Skills", "* Languages: French (native); English, Latin (fluent, written)")
    keywords = ["French (native)", "English", "Latin (fluent, written)"]
    assert write_plain_data(cv) == {"skills": [{"name": "Languages", "keywords": keywords}]}
