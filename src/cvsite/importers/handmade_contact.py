"""How the owner of a page that is written by hand is reached: addresses of mail, and accounts."""

import re

from cvsite.errors import Location
from cvsite.importers.html_lines import HtmlLine, HtmlPage
from cvsite.importers.page_reader import PageReader
from cvsite.importers.profile_links import (
    MAIL,
    add_profiles,
    find_email,
    make_profile,
    name_network,
)
from cvsite.importers.result import DraftRecord
from cvsite.importers.texts import leads_elsewhere, tidy_address

LONGEST_MAIL = 5
"""Words of an e-mail address that is spelled out: ``ada [at] example [dot] org``."""

NO_LINK = "it leads nowhere"
NO_WORDS = "no words say what it leads to"
_ADDRESS_ALONE = re.compile(r"[\w.+-]{1,64}@[\w.-]{3,255}")
_MAIL_LABEL = re.compile(r"\s*(?:e-?mails?|contact)\s*:?\s*", re.IGNORECASE)
_BETWEEN = re.compile(r"\s*[/|·•]\s*")
FEWEST_LINKS = 2
"""Links of a line that has single words among them."""


def read_links(line: HtmlLine, basics: DraftRecord, page: str, reader: PageReader) -> bool:
    """Read a line that has only links, or only the e-mail address; tell whether it is one."""
    email = find_email(line.plain)
    is_mail = bool(email) and len(_MAIL_LABEL.sub("", line.plain).split()) <= LONGEST_MAIL
    links = list(line.list_links())
    if not _is_row_of_links(line) and not (is_mail and not links):
        return False
    if is_mail and email:
        basics.setdefault("email", line.text.reword(email))
    profiles: list[DraftRecord] = []
    for words, named in links:
        address = tidy_address(f"{MAIL}{named}" if _ADDRESS_ALONE.fullmatch(named) else named)
        if address.lower().startswith(MAIL):
            found = find_email(address)
            basics.setdefault("email", line.text.reword(found or address[len(MAIL) :]))
        elif target := reader.take_text(line.text.reword(address), page):
            profiles.append(make_profile(line.text.reword(words), target))
        elif not address.startswith("#"):
            gone = reader.source.add_text(f"{words} ({named})", line.text.origins[0].place, "link")
            reader.leave_out(gone, "there is no such file beside the page")
    add_profiles(basics, profiles)
    for word in _list_other_words(line):
        reader.leave_out(reader.source.add_text(word, line.text.origins[0].place, "text"), NO_LINK)
    reader.imported.understood.append(line.text)
    return True


def _is_row_of_links(line: HtmlLine) -> bool:
    """Tell whether a line has only links, or single words that were to be links among them."""
    parts = {*filter(None, _BETWEEN.split(line.plain))}
    links = {words for words, _ in line.list_links()}
    others = parts - links
    is_row = (
        len(links) >= FEWEST_LINKS and links < parts and not any(" " in each for each in others)
    )
    return line.has_only_links() or is_row


def _list_other_words(line: HtmlLine) -> list[str]:
    """List the words among links that are neither links nor an address of mail."""
    links = {words for words, _ in line.list_links()}
    if line.has_only_links() or not links:
        return []
    words = [each for each in _BETWEEN.split(line.plain) if each and each not in links]
    return [each for each in words if not find_email(each)]


def read_signs(
    page: HtmlPage, end: int, basics: DraftRecord, name: str, reader: PageReader
) -> None:
    """Read the links above all sections that pictures alone stand for.

    Those to networks that are known are accounts, and so are those that say what they are.
    """
    for sign in page.signs:
        is_mail = sign.address.lower().startswith(MAIL)
        if sign.before > end or not (is_mail or leads_elsewhere(sign.address)):
            continue
        place = Location(str(reader.source.root / name), sign.number)
        address = reader.source.add_text(sign.address, place, "link")
        words = reader.source.add_text(sign.words, place, "label") if sign.words else None
        if is_mail and (email := find_email(sign.address)):
            basics.setdefault("email", address.reword(email))
            reader.imported.understood += [words] if words else []
        elif words or name_network(sign.address):
            add_profiles(basics, [make_profile(words, address)])
        else:
            reader.leave_out(address, NO_WORDS)
