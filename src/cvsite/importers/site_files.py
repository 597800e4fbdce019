"""The files of the site that an import makes, with comments for those who go on with them."""

from collections.abc import Mapping

from cvsite import __version__
from cvsite.importers.entries import write_entries
from cvsite.importers.result import Imported
from cvsite.importers.settling import write_plain_data
from cvsite.loader.document import Data
from cvsite.starter.new_site import find_home, list_surroundings
from cvsite.yaml_text.yaml_writer import write_yaml

NOTES_FILE = "import-notes.md"
"""The list of what was not carried over."""

USER = "USERNAME"
"""What stands for the user name on GitHub that is not known, as in a new site."""

_HEAD = """\
# The CV that the site is made of, imported from {source} ({tool}).
#
# All fields:   {home}/blob/v{version}/docs/cv.md
# See it live:  cvsite serve --open
#
# Dates are written 2026, 2026-03 or 2026-03-31. Without an end_date, or with `present`, it goes on.
# Longer texts (summary, highlights, news) may hold *Markdown*, [links](https://example.org) and
# $math$.
"""

_COMMENTS: Mapping[str, str] = {
    "basics": "Who the site is about. An e-mail address is shown as site.publish says.",
    "interests": "Research interests, with their topics as `keywords`.",
    "news": "Items of news, each with a date and a text.",
    "education": "Degrees. `advisors` that stand under `people` become links.",
    "work": "Appointments. `projects` within one are lines of work, with dates of their own.",
    "awards": "Awards and honours. Several dates stand in a list: [2021, 2022].",
    "grants": "Grants, with `funder`, `amount` and `role`.",
    "talks": "Talks, with `event`, `slides` and `video`.",
    "teaching": "Courses taught, with the `role` in them.",
    "supervision": "People supervised.",
    "service": "Service to the community: reviewing, organising, committees.",
    "projects": "Projects that stand on their own.",
    "volunteer": "Voluntary work.",
    "skills": "Skills, the single ones as `keywords`.",
    "languages": "Languages spoken.",
    "certificates": "Certificates.",
    "references": "People who can be asked, or what they said.",
    "sections": "Sections of your own, for what no other field holds.",
    "people": "Co-authors, advisors and supervisors; their names link here everywhere.",
    "site": "The website, and the address where it will stand.",
}
"""What is said of each section, in the order in which they stand."""

_DATES = frozenset({"start_date", "end_date", "date"})

_PRIVATE_HEAD = """\
# This file is merged over cv.yaml, and Git ignores it: it is for what must not be in a public
# repository. The phone number is shown only if site.publish in cv.yaml says so.
"""


def make_site_files(imported: Imported, source: str, tool: str, notes: str) -> dict[str, bytes]:
    """Make all files of a site, by their paths in its folder."""
    cv = write_plain_data(imported.cv)
    private: Data = {}
    if isinstance(cv, dict):
        cv, private = _take_private(cv)
        cv["site"] = _complete_settings(cv)
    head = _HEAD.format(source=source, tool=tool, home=find_home(), version=__version__)
    files = {**list_surroundings(), "content/cv.yaml": _write_cv(head, cv).encode()}
    if private:
        files["content/private.yaml"] = f"{_PRIVATE_HEAD}\n{write_yaml(private)}".encode()
    for name, data in imported.bibliographies.items():
        files[f"content/{name}"] = data
    if imported.entries:
        files[f"content/{_name_bibliography(imported)}"] = write_entries(imported.entries).encode()
    for path, copied in sorted(imported.files.items()):
        files[f"content/files/{path}"] = copied.read_bytes()
    return {**files, NOTES_FILE: notes.encode()}


def _name_bibliography(imported: Imported) -> str:
    taken = "publications.bib" in imported.bibliographies
    return "publications-more.bib" if taken else "publications.bib"


def _take_private(cv: "dict[str, Data]") -> "tuple[dict[str, Data], Data]":
    """Take the phone number out of the CV."""
    basics = cv.get("basics")
    if not isinstance(basics, dict) or "phone" not in basics:
        return dict(cv), {}
    public = {name: value for name, value in basics.items() if name != "phone"}
    return {**cv, "basics": public}, {"basics": {"phone": basics["phone"]}}


def _complete_settings(cv: "dict[str, Data]") -> Data:
    """Give the settings with the address at which the site will most likely stand."""
    settings = cv.get("site")
    given = settings if isinstance(settings, dict) else {}
    return {"url": f"https://{_find_user(cv)}.github.io", "publish": ["email_text"], **given}


def _find_user(cv: "dict[str, Data]") -> str:
    basics = cv.get("basics")
    profiles = basics.get("profiles") if isinstance(basics, dict) else None
    for profile in profiles if isinstance(profiles, list) else ():
        if isinstance(profile, dict) and str(profile.get("network")).lower() == "github":
            name = str(profile.get("username") or "")
            if name.replace("-", "").isalnum() and name.isascii():
                return name.lower()
    return USER


def _bare_years(value: object) -> object:
    """Let years stand without quotes, as people write them."""
    match value:
        case dict():
            return {
                key: int(each) if key in _DATES and _is_year(each) else _bare_years(each)
                for key, each in value.items()
            }
        case list():
            return [_bare_years(each) for each in value]
    return value


def _is_year(value: object) -> bool:
    return isinstance(value, str) and len(value) == len("2026") and value.isdecimal()


def _write_cv(head: str, cv: Data) -> str:
    parts = [head]
    for name, comment in _COMMENTS.items():
        if isinstance(cv, dict) and name in cv:
            parts.append(f"# {comment}\n{write_yaml({name: _bare_years(cv[name])})}")
    return "\n".join(parts)
