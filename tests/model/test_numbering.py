"""Names that were before get numbers."""

from cvsite.model.numbering import number_names


def test_later_ones_get_numbers() -> None:
    """No two are the same in the end, whatever they are called."""
    assert number_names(["k", "k", "k-2", "k", "K"]) == ("k", "k-2", "k-2-2", "k-3", "K")


def test_case_may_make_no_difference() -> None:
    """Names that are the same when folded are the same, and so are those that are taken."""
    assert number_names(["k", "K", "by"], ["by"], str.casefold) == ("k", "K-2", "by-2")
