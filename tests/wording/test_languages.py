"""The language of texts that do not say it."""

import pytest

from cvsite.wording.languages import find_foreign_language


@pytest.mark.parametrize(
    ("text", "usual", "language"),
    [
        ("On the Theory of Tides", "en-GB", None),
        ("On the Theory of Tides", "de", "en"),
        ("Zur Theorie der Gezeiten", "de", None),
        ("Zur Theorie der Gezeiten", "en", None),
        ("Over de theorie van het getij, en wat is er te doen", "nl", None),
        ("Deep Tides", "he", "en"),
        ("Deep Tides", "zh-Hans", "en"),
        ("Große Gezeiten", "en", None),
        ("关于潮汐", "en", "zh"),
        ("关于潮汐", "zh-Hans", None),
        ("潮汐理論", "ja", None),
        ("しおのみちひき", "en", "ja"),
        ("על הגאות", "en", "he"),
        ("جزر و مد", "fa", None),
        ("О приливах", "uk", None),
        ("2020", "he", None),
        ("", "en", None),
    ],
)
def test_words_and_letters_tell_a_language(text: str, usual: str, language: str | None) -> None:
    """English is known by its words, others by their letters; what tells nothing is not guessed."""
    assert find_foreign_language(text, usual) == language
