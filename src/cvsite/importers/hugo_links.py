"""The links of pages of Hugo Blox: ``url_pdf`` and the like, lists of links, identifiers."""

from collections.abc import Iterator
from dataclasses import dataclass

from cvsite.importers.readers import line
from cvsite.importers.values import Fields, Text

URLS = {
    "url_pdf": "pdf",
    "url_preprint": "preprint",
    "url_code": "code",
    "url_dataset": "dataset",
    "url_poster": "poster",
    "url_project": "project",
    "url_slides": "slides",
    "url_source": "source",
    "url_video": "video",
    "url_blog": "blog",
    "url_website": "website",
    "url_ar_xiv": "arxiv",
    "external_link": "website",
    "html_link": "link",
}
"""Keys of older versions that hold an address, and what it leads to."""

PROVIDERS = {
    "arxiv": "https://arxiv.org/abs/{}",
    "doi": "https://doi.org/{}",
    "openreview": "https://openreview.net/forum?id={}",
    "hal": "https://hal.science/{}",
    "zenodo": "https://zenodo.org/records/{}",
    "youtube": "https://www.youtube.com/watch?v={}",
    "github": "https://github.com/{}",
}
"""Who has what a link names by a number, and where."""

LISTS = ("links", "url_custom", "custom_links")
LABELS = ("name", "label", "type", "provider")
ICONS = ("icon", "icon_pack")


@dataclass(frozen=True, slots=True)
class HugoLink:
    """A link of a page: the words that say what it leads to, and the address.

    ``labels`` are the values of the source that say what it is called, and who has what it names.
    """

    words: str
    address: Text
    labels: tuple[Text, ...] = ()


def list_links(fields: Fields) -> Iterator[HugoLink]:
    """Give all links of a page.

    Keys behind the last item of a list in TOML belong to that item, which few people know.
    """
    items = [link for key in LISTS for link in fields.records(key)]
    for each in (fields, *items):
        for key, words in URLS.items():
            if address := each.text(key):
                yield HugoLink(words, address)
    for key, value in fields.by_name.items():
        if key.startswith("url_") and key not in {*URLS, *LISTS} and isinstance(value, Text):
            yield HugoLink(key.removeprefix("url_").replace("_", " "), value)
    for item in items:
        named = line("name", "label", "type")(item)
        words = named.value if isinstance(named, Text) else ""
        labels = tuple(text for name in LABELS if (text := item.text(name)))
        if target := item.text("url", "link", "href"):
            yield HugoLink(words, target, labels)
        elif (number := item.text("id")) and (provider := item.text("provider")):
            pattern = PROVIDERS.get(provider.value.lower(), "")
            yield HugoLink(words, number.reword(pattern.format(number.value)), labels)


def list_icons(fields: Fields) -> Iterator[Text]:
    """Give the values that say how the links of a page look."""
    for item in (link for key in LISTS for link in fields.records(key)):
        for name in ICONS:
            if word := item.text(name):
                yield word
