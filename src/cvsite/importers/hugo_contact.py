"""The contact widget of Hugo Blox: who can be reached how, and when."""

from cvsite.importers.arrangement import Heading
from cvsite.importers.cv_text import read_section
from cvsite.importers.hugo_owner import BASICS, PLACE, read_link
from cvsite.importers.hugo_records import leave_out_fields
from cvsite.importers.markdown_sections import MarkdownSection
from cvsite.importers.page_reader import PageReader
from cvsite.importers.pages import Page
from cvsite.importers.profile_links import add_profiles
from cvsite.importers.readers import first_line, read_record
from cvsite.importers.result import EXAMPLE, DraftRecord
from cvsite.importers.values import Fields, Items, Text, Value, list_texts

THEME_KEYS = (
    *("visit_title", "connect_title", "map_url", "autolink"),
    *("email_form", "form", "coordinates", "username", "map"),
)
LINES = ("office_hours", "directions")
APPOINTMENT = "Appointment"
EXAMPLES = frozenset(
    {
        *("test@example.org", "888 888 88 88", "450 Serra Mall", "https://calendly.com"),
        *("https://twitter.com/Twitter", "skype:echo123?call", "https://zoom.com"),
        *("Monday 10:00 to 13:00", "Wednesday 09:00 to 10:00"),
        "Enter Building 1 and take the stairs to Office 200 on Floor 2",
    }
)
"""What the widget says until somebody changes it."""


def read_contact(
    fields: Fields, lines: tuple[Text, ...], page: Page, reader: PageReader
) -> list[Heading]:
    """Read addresses and links into the CV, and what is said besides as a section."""
    leave_out_fields(fields, THEME_KEYS, reader)
    fields = _leave_out_examples(fields, reader)
    basics = reader.imported.cv["basics"]
    if isinstance(basics, dict):
        _read_basics(fields, page, basics, reader)
    title = fields.text("title") or Text("Contact", ())
    subtitle = fields.text("subtitle")
    said = [text for key in LINES if (value := fields.get(key)) for text in list_texts(value)]
    texts = (*([subtitle, Text("", ())] if subtitle else []), *lines)
    items = [text.reword(f"- {text.value}") for text in said]
    section = MarkdownSection(title, (*texts, Text("", ()), *items))
    heading = read_section(section, reader.imported, reader.tidy(page.name))
    return [heading] if heading else []


def _read_basics(fields: Fields, page: Page, basics: DraftRecord, reader: PageReader) -> None:
    for key in ("email", "phone"):
        value = first_line(key)(fields)
        if isinstance(value, Text):
            basics.setdefault(key, BASICS[key](fields) or value)
    if place := read_record(fields, PLACE):
        basics.setdefault("location", place)
    if (url := fields.text("appointment_url")) and (taken := reader.take_text(url)):
        add_profiles(basics, [{"network": Text(APPOINTMENT, ()), "url": taken}])
    links = [
        link
        for each in fields.records("contact_links", "social")
        for link in read_link(each, page.name, basics, reader)
    ]
    if links:
        add_profiles(basics, links)


def _leave_out_examples(fields: Fields, reader: PageReader) -> Fields:
    """Give what somebody wrote; an address or a link that is an example in part is one."""

    def is_own(value: Value) -> bool:
        is_example = any(text.value in EXAMPLES for text in list_texts(value))
        if is_example:
            reader.leave_out(value, EXAMPLE)
        return not is_example

    entries: list[tuple[Text, Value]] = []
    for key, value in fields.entries:
        if isinstance(value, Items):
            entries.append((key, Items(tuple(each for each in value.values if is_own(each)))))
        elif key.value == "content" or is_own(value):
            entries.append((key, value))
    return Fields(tuple(entries))
