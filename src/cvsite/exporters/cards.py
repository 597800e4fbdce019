"""The cards that stand for pages where somebody shares a link to them, drawn by ``card.typ``."""

from collections.abc import Iterable, Mapping
from urllib.parse import urlsplit

from cvsite.citation.venue import tell_venue
from cvsite.exporters.drawing import Drawing
from cvsite.model.accent import DEFAULT_ACCENT, make_accents
from cvsite.model.page import NOT_FOUND_PATH, Page
from cvsite.model.pictures import Card
from cvsite.model.site import Site

CARD_TEMPLATE = "card.typ"
CARD_NAME = "card.png"


def list_cards(site: Site, pages: Iterable[Page], drawing: Drawing) -> dict[str, Card]:
    """Give the card of each page by the page's path.

    Pages without a card of their own share that of the homepage: those of publications that are
    not selected, unless ``site.outputs`` asks for all, and those whose letters no font has.
    """
    outputs = site.cv.site.outputs
    if not site.base_url or not outputs.cards:
        return {}
    cards = {}
    home = Card(CARD_NAME, _describe(site, site.title))
    for page in pages:
        publication = page.publication
        wanted = publication is None or publication.selected or outputs.all_cards
        if page.path == NOT_FOUND_PATH:
            continue
        own = wanted and all(map(drawing.can_show, write_card(site, page).values()))
        cards[page.path] = (
            Card(f"{page.path}{CARD_NAME}", _describe(site, page.title)) if own else home
        )
    return cards


def has_own_card(page: Page, cards: Mapping[str, Card]) -> bool:
    """Tell whether a page has a card for itself."""
    card = cards.get(page.path)
    return card is not None and card.path == f"{page.path}{CARD_NAME}"


def draw_card(site: Site, page: Page, drawing: Drawing) -> tuple[str, bytes]:
    """Give the path and the bytes of the card of a page."""
    data = {
        **_leave_out_unshown(write_card(site, page), drawing),
        "accent": str(make_accents(site.cv.site.theme.accent or DEFAULT_ACCENT)["light"]),
        "direction": "rtl" if site.cv.site.is_right_to_left else "ltr",
    }
    return f"{page.path}{CARD_NAME}", drawing.draw(CARD_TEMPLATE, data, "png")


def _leave_out_unshown(card: Mapping[str, str], drawing: Drawing) -> dict[str, str]:
    """Leave out what no font has the letters of; the address stands in for the title."""
    shown = {name: text if drawing.can_show(text) else "" for name, text in card.items()}
    return shown if shown["title"] else {**shown, "title": shown["address"], "address": ""}


def write_card(site: Site, page: Page) -> dict[str, str]:
    """Give what a card says: a title, who it is by, more about it, and the address of the site."""
    basics = site.cv.basics
    address = urlsplit(site.base_url or "")
    card = {"title": page.title, "name": basics.name, "address": address.netloc + address.path}
    if page.kind == "home":
        places = [each.name for each in basics.affiliations[:1]]
        name = basics.name if basics.name != page.title else ""
        return {**card, "name": name, "detail": "\n".join(filter(None, (basics.label, *places)))}
    publication = page.publication
    if publication is None:
        return {**card, "detail": ""}
    return {**card, "detail": tell_venue(publication, site.words)}


def _describe(site: Site, title: str) -> str:
    """Say what is on a card, for those who do not see it."""
    name = site.cv.basics.name
    return name if title == name else f"{title}. {name}"
