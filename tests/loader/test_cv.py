"""The CV becomes records, whatever spelling its keys have."""

from collections.abc import Callable
from pathlib import Path

import pytest

from cvsite.errors import ContentError, format_problem
from cvsite.loader.site import LoadedSite, load_site

WriteSite = Callable[[dict[str, str]], Path]


def load(write_site: WriteSite, cv: str) -> LoadedSite:
    """Load a site of a ``cv.yaml`` alone."""
    return load_site(write_site({"content/cv.yaml": cv}))


def test_apostrophes_in_names(write_site: WriteSite) -> None:
    """The name is written as bibliographies write it, however it is typed."""
    cv = load(
        write_site,
        "basics: {name: Ada O'Neill-D'Arcy}\n"
        "people: [{name: Bo O'Hara}]\n"
        "supervision: [{name: Rock 'n' Roll d'Or}]\n",
    ).site.cv
    assert cv.basics.name == "Ada O’Neill-D’Arcy"
    assert cv.people[0].name == "Bo O’Hara"
    assert cv.supervision[0].name == "Rock 'n' Roll d’Or"


def test_sections_are_newest_first(write_site: WriteSite) -> None:
    """Degrees, appointments and lines of work are sorted, and ranges are typed."""
    cv = load(
        write_site,
        "basics: {name: Ada}\n"
        "education:\n"
        "- {institution: Old, start_date: 2017-09, end_date: 2021-07}\n"
        "- {institution: New, start_date: 2021-09, end_date: present}\n"
        "work:\n"
        "- name: Past\n"
        "  projects: [{name: A, start_date: 2019, end_date: 2020}]\n"
        "- name: Lab\n"
        "  projects:\n"
        "  - {name: B, start_date: 2021-05, end_date: 2021-09}\n"
        "  - {name: C, start_date: 2022-03, end_date: now}\n"
        "awards: [{title: Once, date: 2019}, {title: Twice, date: [2018, 2020]}]\n",
    ).site.cv
    assert [each.institution for each in cv.education] == ["New", "Old"]
    assert [each.name for each in cv.work] == ["Lab", "Past"]
    assert [each.name for each in cv.work[0].projects] == ["C", "B"]
    assert [each.title for each in cv.awards] == ["Twice", "Once"]
    assert str(cv.work[0].dates.start) == "2021-05"
    assert cv.work[0].dates.is_ongoing


def test_camel_case_is_understood(write_site: WriteSite) -> None:
    """JSON Resume's own spelling of keys is read as well."""
    cv = load(write_site, "basics: {name: Ada}\nwork: [{name: X, startDate: 2020}]\n").site.cv
    assert str(cv.work[0].start_date) == "2020"


def test_numbers_and_words_stay_text(write_site: WriteSite) -> None:
    """Nothing that looks like a number, a truth value or a time is turned into one."""
    cv = load(write_site, "basics: {name: no, label: 010}\nskills: [{name: 12:30}]\n").site.cv
    assert (cv.basics.name, cv.basics.label, cv.skills[0].name) == ("no", "010", "12:30")


def test_places_of_records_follow_the_order_on_the_page(write_site: WriteSite) -> None:
    """Where a record stands in the file is known by its id, which counts in the page's order."""
    loaded = load(
        write_site,
        "basics: {name: Ada}\nawards:\n- {title: Old, date: 2018}\n- {title: New, date: 2020}\n",
    )
    assert loaded.places["awards/0"].line == 4
    assert loaded.places["awards/1"].line == 3


def test_places_of_records_within_records(write_site: WriteSite) -> None:
    """Lines of work and entries of own sections are found although all around them is sorted."""
    loaded = load(
        write_site,
        "basics: {name: Ada, profiles: [{network: Pigeon}]}\n"
        "work:\n"
        "- name: Past\n"
        "  projects:\n"
        "  - {name: A, start_date: 2001}\n"
        "  - {name: B, start_date: 2002}\n"
        "- {name: Lab, start_date: 2020}\n"
        "sections:\n"
        "- title: Own\n"
        "  entries: [{title: C, start_date: 2001},\n"
        "    {title: D, start_date: 2002}]\n",
    )
    for name, line in (
        ("basics/profiles/0", 1),
        ("work/0", 7),
        ("work/1", 3),
        ("work/1/projects/0", 6),
        ("work/1/projects/1", 5),
        ("sections/0/entries/0", 11),
        ("sections/0/entries/1", 10),
    ):
        assert loaded.places[name].line == line, name


def test_unknown_keys_of_a_resume_are_warnings(tmp_path: Path) -> None:
    """JSON Resume files may hold what other tools put there: it is left out, with a warning."""
    (tmp_path / "content").mkdir()
    (tmp_path / "content" / "resume.json").write_text('{"basics": {"name": "Ada", "mood": "calm"}}')
    loaded = load_site(tmp_path)
    assert loaded.site.cv.basics.name == "Ada"
    [warning] = loaded.warnings
    assert (
        format_problem(warning)
        .split("\n")[0]
        .endswith("resume.json:1:28: warning: unknown key 'mood'")
    )


def test_publications_of_a_resume_are_used_where_there_is_no_bibliography(
    write_site: WriteSite,
) -> None:
    """JSON Resume's few fields make publications, unless there is a .bib file."""
    cv = "basics: {name: Ada}\npublications: [{name: Notes on *engines*, releaseDate: 1843-09}]\n"
    site = write_site({"content/cv.yaml": cv})
    loaded = load_site(site)
    [publication] = loaded.site.bibliography.publications
    assert (publication.slug, str(publication.issued)) == ("notes-on-engines", "1843-09")
    assert loaded.places["publications/notes-on-engines"].line == 2
    write_site({"content/cv.yaml": cv, "content/publications.bib": "@misc{a, title={A}}"})
    [publication] = load_site(site).site.bibliography.publications
    assert publication.slug == "a"


def test_error_in_a_private_file_is_told_there(write_site: WriteSite) -> None:
    """What ``private.yaml`` gets wrong is told with its own name and line."""
    site = write_site({"content/private.yaml": "basics:\n  fone: 1\n"})
    with pytest.raises(ContentError) as caught:
        load_site(site)
    assert "private.yaml:2:3: unknown key 'fone'" in str(caught.value)


def test_empty_values_count_as_left_out(write_site: WriteSite) -> None:
    """A key without a value, as in a file that is half filled in, is no problem."""
    cv = load(write_site, "basics:\n  name: Ada\n  label:\n  email: ''\nwork:\nawards: ~\n").site.cv
    assert (cv.basics.label, cv.basics.email, cv.work, cv.awards) == (None, None, (), ())


def test_names_read_as_they_are_written(write_site: WriteSite) -> None:
    """A character that turns the text behind it is left out, also where its number stands."""
    cv = load(write_site, 'basics: {name: "Ada \\u202Eking", label: "a\u202eb"}\n').site.cv
    assert (cv.basics.name, cv.basics.label) == ("Ada king", "ab")
