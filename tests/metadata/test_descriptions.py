"""Descriptions of pages are neither too long nor too short."""

from cvsite.metadata.descriptions import LONGEST, clip_text, write_description


def test_parts_are_sentences() -> None:
    """Each part ends as it does, or with a full stop."""
    found = write_description(["Why?", "", "Ada King", "J. of X.", "2020"])
    assert found == "Why? Ada King. J. of X. 2020"


def test_more_is_told_where_there_is_little() -> None:
    """What is added stops as soon as there is enough."""
    more = ["It is about the engine and all that it can weave", "Not needed"]
    assert write_description(["Short"], more) == f"Short. {more[0]}"


def test_long_texts_end_between_words() -> None:
    """A text is cut at a word, and one without spaces anywhere."""
    assert clip_text("one two, three", 11) == "one two…"
    assert clip_text("字" * 300, LONGEST) == "字" * (LONGEST - 1) + "…"
