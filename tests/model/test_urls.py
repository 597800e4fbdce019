"""Addresses that could run code never become links."""

import pytest

from cvsite.model.urls import encode_address, is_safe_url


@pytest.mark.parametrize(
    "url",
    [
        "https://example.org",
        "HTTP://example.org",
        "mailto:a@b.c",
        "tel:+44",
        "papers/a.pdf",
        "a?b=c:d",
        "#x:y",
        "/a//b",
    ],
)
def test_usual_addresses_are_safe(url: str) -> None:
    """Pages, mail, phone numbers and paths may be linked."""
    assert is_safe_url(url)


@pytest.mark.parametrize(
    "url",
    [
        "javascript:alert(1)",
        "JavaScript:alert(1)",
        " javascript:alert(1)",
        "java\tscript:alert(1)",
        "java\nscript:alert(1)",
        "\x01javascript:alert(1)",
        "&#106;avascript:alert(1)",
        "javascript&colon;alert(1)",
        "data:text/html,x",
        "vbscript:x",
        "file:///etc/passwd",
        "//evil.example",
        "/\t\\evil.example",
    ],
)
def test_addresses_that_run_code_are_not(url: str) -> None:
    """However ``javascript:`` and its like are written, they are found; hosts need a scheme."""
    assert not is_safe_url(url)


def test_characters_that_no_address_may_hold() -> None:
    """They are written as browsers send them; what is encoded already stays as it is."""
    found = encode_address('https://x.org/a%20b c?q="<1>"&é={x}')
    assert found == "https://x.org/a%20b%20c?q=%22%3C1%3E%22&é=%7Bx%7D"


@pytest.mark.parametrize(
    ("url", "encoded"),
    [
        ("https://x.org/a%b?c=100%", "https://x.org/a%25b?c=100%25"),
        ("https://x.org/a[1]?b[]=%5B2]", "https://x.org/a%5B1%5D?b%5B%5D=%5B2%5D"),
        ("http://[::1]:80/a", "http://[::1]:80/a"),
    ],
)
def test_signs_that_mean_something(url: str, encoded: str) -> None:
    """A percent sign begins a code, and brackets stand around a host; elsewhere they are text."""
    assert encode_address(url) == encoded


def test_references_with_thousands_of_digits_are_not_safe() -> None:
    """What cannot be told for certain leads nowhere."""
    assert not is_safe_url(f"&#{'0' * 5_000}106;avascript:x")
