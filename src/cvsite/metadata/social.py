"""How a link to a page looks where people share it: OpenGraph (ogp.me) and X's cards."""

from collections.abc import Iterator
from dataclasses import dataclass

from cvsite.metadata.addresses import Addresses
from cvsite.metadata.linked_data import write_iso_date
from cvsite.model.page import NOT_FOUND_PATH, Page
from cvsite.model.pictures import Card
from cvsite.model.site import Site
from cvsite.model.spelling import part_name

OPEN_GRAPH_TYPES = {"home": "profile", "publication": "article"}
"""Kind of page to the type of OpenGraph; any other is a ``website``."""

TERRITORIES = {
    "ar": "SA",
    "bn": "BD",
    "ca": "ES",
    "cs": "CZ",
    "da": "DK",
    "el": "GR",
    "en": "US",
    "et": "EE",
    "eu": "ES",
    "fa": "IR",
    "ga": "IE",
    "gl": "ES",
    "he": "IL",
    "hi": "IN",
    "ja": "JP",
    "ka": "GE",
    "kk": "KZ",
    "ko": "KR",
    "nb": "NO",
    "nn": "NO",
    "sl": "SI",
    "sr": "RS",
    "sv": "SE",
    "uk": "UA",
    "vi": "VN",
    "zh": "CN",
    "zh-hant": "TW",
}
"""Languages whose locale is not named like them, as ``de_DE`` is, to the territory in it."""

_LETTERS_OF_A_TERRITORY = 2


@dataclass(frozen=True, slots=True)
class SocialImage:
    """The picture that is shown beside a link to a page."""

    url: str
    card: Card


def find_social_image(card: Card | None, addresses: Addresses) -> SocialImage | None:
    """Give the picture of a page, where there is one and its address is known."""
    url = addresses.of_target(card.path) if card else None
    return SocialImage(url, card) if card and url else None


def list_open_graph(
    page: Page, site: Site, image: SocialImage | None, addresses: Addresses
) -> Iterator[tuple[str, str]]:
    """Give the properties of OpenGraph that a page has."""
    kind = OPEN_GRAPH_TYPES.get(page.kind, "website")
    yield "og:title", page.title
    yield "og:description", page.description
    yield "og:type", kind
    yield "og:site_name", site.title
    yield "og:locale", write_locale(site.cv.site.language)
    if (url := addresses.of_page(page.path)) and page.path != NOT_FOUND_PATH:
        yield "og:url", url
    if kind == "profile":
        given, family = part_name(site.cv.basics.name)
        yield from (("profile:first_name", given), ("profile:last_name", family)) if given else ()
    if page.publication and page.updated:
        yield "article:published_time", write_iso_date(page.updated)
    if image:
        yield "og:image", image.url
        yield "og:image:type", "image/png"
        yield "og:image:alt", image.card.alt
        yield "og:image:width", str(image.card.width)
        yield "og:image:height", str(image.card.height)


def write_locale(language: str) -> str:
    """Write a language (BCP 47) as OpenGraph does, with a territory: ``en_US``, ``de_CH``."""
    first, *others = language.split("-")
    named = next((part for part in others if len(part) == _LETTERS_OF_A_TERRITORY), None)
    usual = TERRITORIES.get(language.lower()) or TERRITORIES.get(first.lower(), first)
    return f"{first.lower()}_{(named or usual).upper()}"
