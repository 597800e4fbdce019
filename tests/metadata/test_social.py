"""Locales, and the picture of a page."""

import pytest

from cvsite.metadata.addresses import Addresses
from cvsite.metadata.social import SocialImage, find_social_image, write_locale
from cvsite.model.basics import Basics
from cvsite.model.bibliography import Bibliography
from cvsite.model.cv import Cv
from cvsite.model.page import Page
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
    ("assets", "base_url", "image"),
    [
        ({}, "https://a.org", None),
        ({"card.png": "card.png"}, None, None),
        ({"card.png": "card.png"}, "https://a.org", ("https://a.org/card.png", "Ada King")),
        (
            {"card.png": "card.png", "talks/card.png": "talks/card.png"},
            "https://a.org/x",
            ("https://a.org/x/talks/card.png", "Talks"),
        ),
    ],
)
def test_image(assets: dict[str, str], base_url: str | None, image: tuple[str, str] | None) -> None:
    """A page has its own picture or the homepage's, where its address can be told."""
    found = find_social_image(PAGE, SITE, Addresses(base_url, assets))
    assert found == (SocialImage(*image) if image else None)
