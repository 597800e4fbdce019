"""Locales, and the picture of a page."""

import pytest

from cvsite.metadata.addresses import Addresses
from cvsite.metadata.social import SocialImage, find_social_image, write_locale
from cvsite.model.basics import Basics
from cvsite.model.bibliography import Bibliography
from cvsite.model.cv import Cv
from cvsite.model.page import Page
from cvsite.model.pictures import Card
from cvsite.model.site import Site

SITE = Site(Cv(basics=Basics(name="Ada King")), Bibliography())
PAGE = Page("talks/", "talks", "pages/talks.html", "Talks", "Talks of Ada King")


@pytest.mark.parametrize(
    ("language", "locale"),
    [
        ("en", "en_US"),
        ("en-GB", "en_GB"),
        ("de", "de_DE"),
        ("zh", "zh_CN"),
        ("zh-Hans", "zh_CN"),
        ("zh-Hant", "zh_TW"),
        ("zh-Hant-HK", "zh_HK"),
        ("sr-Latn", "sr_RS"),
        ("he", "he_IL"),
    ],
)
def test_locales(language: str, locale: str) -> None:
    """A locale has the territory that the language names, or the usual one."""
    assert write_locale(language) == locale


@pytest.mark.parametrize(
    ("card", "base_url", "url"),
    [
        (None, "https://a.org", None),
        (Card("card.png", "Ada King"), None, None),
        (Card("card.png", "Ada King"), "https://a.org", "https://a.org/card.png"),
        (Card("talks/card.png", "Talks"), "https://a.org/x", "https://a.org/x/talks/card.png"),
    ],
)
def test_image(card: Card | None, base_url: str | None, url: str | None) -> None:
    """A page has its card, where the address of it can be told."""
    found = find_social_image(card, Addresses(base_url, {}))
    assert found == (SocialImage(url, card) if card and url else None)
