"""The links of pages of Hugo Blox: ``url_pdf`` and the like, lists of links, identifiers."""

from collections.abc import Iterator

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


def list_links(fields: Fields) -> Iterator[tuple[str, Text]]:
    """Give all links of a page, with the words that say what they lead to.

    Keys behind the last item of a list in TOML belong to that item, which few people know.
    """
    items = [link for key in LISTS for link in fields.records(key)]
    for each in (fields, *items):
        for key, words in URLS.items():
            if address := each.text(key):
                yield words, address
    for key, value in fields.by_name.items():
        if key.startswith("url_") and key not in {*URLS, *LISTS} and isinstance(value, Text):
            yield key.removeprefix("url_").replace("_", " "), value
    for key in LISTS:
        for link in fields.records(key):
            named = line("name", "label", "type")(link)
            words = named.value if isinstance(named, Text) else ""
            if target := link.text("url", "link", "href"):
                yield words, target
            elif (number := link.text("id")) and (provider := link.text("provider")):
                pattern = PROVIDERS.get(provider.value.lower(), "")
                yield words, number.reword(pattern.format(number.value))


def list_words(fields: Fields) -> Iterator[Text]:
    """Give the values that say what links are called, and how they look."""
    for key in LISTS:
        for link in fields.records(key):
            for name in ("name", "label", "type", "icon", "icon_pack", "provider"):
                if word := link.text(name):
                    yield word
