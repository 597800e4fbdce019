"""Languages by the names that BibLaTeX has for them."""

import pytest

from cvsite.citation.languages import find_known_tag, tag_language


@pytest.mark.parametrize(
    ("name", "tag", "known"),
    [
        ("Hebrew", "he", "he"),
        ("swissgerman", "de-CH", "de-CH"),
        ("zh-Hant", "zh-Hant", "zh"),
        ("en_UK", "en_UK", "en"),
        ("eng", "eng", None),
        ("klingon", "klingon", None),
        ("", "", None),
    ],
)
def test_names_become_tags(name: str, tag: str, known: str | None) -> None:
    """A name that is not known stays as it is; pages say of it what is sure to be a language."""
    assert tag_language(name) == tag
    assert find_known_tag(tag) == known
