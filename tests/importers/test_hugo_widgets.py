"""What widgets and pages of Hugo Blox say lands where a reader looks for it."""

from pathlib import Path

import pytest

from cvsite.importers.import_site import import_site
from cvsite.loader.site import load_site
from cvsite.model.site import Site
from importing import import_files, write_source

CONTACT = """---
widget: contact
headless: true
title: Contact
content:
  email: ada@mail.example.com
  phone: 888 888 88 88
  appointment_url: https://ada.example.org/book
  address:
    street: 12 Great Street
    city: London
  directions: Ring twice.
  office_hours:
    - Tuesday 10:00 to 11:00
    - 'Monday 10:00 to 13:00'
  contact_links:
    - {icon: twitter, icon_pack: fab, name: DM Me, link: 'https://twitter.com/Twitter'}
    - {icon: video, icon_pack: fas, name: Meet Me, link: 'https://meet.example.org/ada'}
  autolink: true
---
I like letters.
"""

AWARDS = '''+++
widget = "accomplishments"
title = "Awards"
subtitle = "All of *them*"
[[item]]
  title = "Fellowship"
  organization = "Royal Society"
  date_start = "2018-09-01"
  date_end = "2019-02-01"
  description = """
  It was for:

  * engines
  * looms
  """
+++
'''

INTERNSHIPS = """+++
widget = "accomplishments"
title = "Internships"
[[item]]
  organization = "Looms"
  date_start = "2022-07-01"
  date_end = "2022-09-26"
+++
"""

PAPER = """---
title: On engines
authors: [Ada King, Charles Babbage]
date: 2021-05-01
publication_types: ["1"]
publication: Proceedings of Looms
url_arXiv: https://arxiv.org/abs/2101.00001
url_thread: https://social.example.org/1
---
"""

FILES = {
    "config/_default/config.yaml": "title: Ada King\nbaseURL: https://ada.example.com/\n",
    "content/authors/admin/_index.md": "---\ntitle:\nsuperuser: true\nbio: Short.\nsocial:\n"
    "  - {icon: envelope, icon_pack: fas, link: /#contact}\n---\nI analyse.\n",
    "content/home/awards.md": AWARDS,
    "content/home/internships.md": INTERNSHIPS,
    "content/home/contact.md": CONTACT,
    "content/about/experience.md": "---\nwidget: experience\ntitle: Experience\nexperience:\n"
    "  - {title: Analyst, company: Engines, date_start: '2020-01-01'}\n---\n",
    "content/publication/engines/index.md": PAPER,
    "content/publication/engines/cite.bib": "@misc{k, title={On engines}, author={King, Ada and "
    "Babbage, Charles}, year={2021}}\n",
}


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Import a site whose owner is named by its title alone."""
    return import_files(tmp_path_factory.mktemp("import"), FILES)


def test_the_title_is_the_name_of_an_author(site: Site) -> None:
    """Where the owner's page has no name, the title of the site is it if an author is so called."""
    assert site.cv.basics.name == "Ada King"


def test_contact(site: Site, folder: Path) -> None:
    """Addresses and links go to the owner, hours and directions to a section under the title."""
    basics = site.cv.basics
    assert (basics.email, basics.phone) == ("ada@mail.example.com", None)
    assert basics.location is not None
    assert (basics.location.address, basics.location.city) == ("12 Great Street", "London")
    assert [(each.network, each.url) for each in basics.profiles] == [
        ("Appointment", "https://ada.example.org/book"),
        ("Meet Me", "https://meet.example.org/ada"),
    ]
    written = (folder / "content" / "cv.yaml").read_text("utf-8")
    section = written.partition("title: Contact")[2].partition("- title:")[0]
    lines = [line.strip() for line in section.splitlines() if line.strip()]
    assert lines[2:] == ["I like letters.", "- Tuesday 10:00 to 11:00", "- Ring twice."]


def test_examples_of_the_theme_are_nobodys(folder: Path) -> None:
    """A number, an hour and a link that nobody changed are told, and not published."""
    notes = (folder / "import-notes.md").read_text("utf-8")
    assert "(it is the template's example)" in notes
    for text in ("888 888 88 88", "Monday 10:00 to 13:00", "https://twitter.com/Twitter"):
        assert text in notes


def test_an_award_says_both_its_dates(folder: Path) -> None:
    """An award has one date, so that two are told; lists within a text keep their form."""
    written = (folder / "content" / "cv.yaml").read_text("utf-8")
    section = written.partition("title: Fellowship")[2].partition("#")[0]
    lines = [line.strip() for line in section.splitlines() if line.strip()]
    assert lines[3:] == ["2018-09-01 – 2019-02-01", "It was for:", "* engines", "* looms"]


def test_a_list_whose_field_is_taken_has_both_its_dates(site: Site) -> None:
    """A second list of accomplishments is a section of one's own, with all that it says."""
    (entry,) = next(each for each in site.cv.sections if each.title == "Internships").entries
    assert (str(entry.start_date), str(entry.end_date)) == ("2022-07-01", "2022-09-26")


def test_widgets_of_other_pages_are_read(site: Site) -> None:
    """A widget counts in whatever folder it is."""
    assert [(each.name, each.position) for each in site.cv.work] == [("Engines", "Analyst")]


def test_the_better_type_counts(folder: Path) -> None:
    """A type that says nothing does not replace that of the page; every address is a link."""
    written = (folder / "content" / "publications.bib").read_text("utf-8")
    assert written.startswith("@inproceedings{")
    assert "eprint" in written
    assert "customlinkthread" in written


def test_what_is_left_out_is_told_with_a_reason(folder: Path) -> None:
    """Nothing of it is said to have no field where there is a better reason."""
    notes = (folder / "import-notes.md").read_text("utf-8")
    assert "subtitle: All of *them* (a list has no text above it)" in notes
    assert "bio: Short. (there is a longer biography)" in notes
    assert "link: /#contact (it leads to a part of the old page)" in notes


def test_code_in_a_block_of_the_homepage(tmp_path: Path) -> None:
    """A button in a text is a link to the copy of its file, and no other code is shown."""
    block = """---
type: landing
sections:
  - block: markdown
    content:
      title: CV
      text: |-
        {{< button url="uploads/cv.pdf" icon="arrow" >}}My CV{{< /button >}} here.
        {{< icon name="x" >}}
---
"""
    files = {
        "data/authors/me.yaml": "name: {display: Ada King}\n",
        "content/_index.md": block,
        "static/uploads/cv.pdf": "%PDF-1.4",
    }
    import_files(tmp_path, files)
    written = (tmp_path / "new" / "content" / "cv.yaml").read_text("utf-8")
    assert "[My CV](uploads/cv.pdf) here." in written
    assert "{{<" not in written


def test_a_heading_with_a_hyphen_for_narrow_screens(tmp_path: Path) -> None:
    """The theme's own heading of awards has one, which no reader of it saw."""
    awards = AWARDS.replace('"Awards"', '"Accomplish&shy;ments"')
    files = {"content/home/awards.md": awards, "content/home/contact.md": CONTACT}
    source = write_source(tmp_path / "old", files)
    import_site(source, tmp_path / "new", name="Ada King", overwrite=False)
    sections = load_site(tmp_path / "new").site.cv.site.sections
    assert [each.title for each in sections.experience or () if each.name == "awards"] == [
        "Accomplishments"
    ]
