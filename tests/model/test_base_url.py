"""The address of a site has one form, and only one that a site can stand at is taken."""

import pytest

from cvsite.model.base_url import BaseUrlError, normalise_base_url


@pytest.mark.parametrize(
    ("text", "address"),
    [
        (" https://example.org/repo/ ", "https://example.org/repo"),
        ("https://example.org//x//y//", "https://example.org/x/y"),
        ("HTTPS://Ada.Example:8080/~Ada/", "https://ada.example:8080/~Ada"),
        ("https://example.org/?#", "https://example.org"),
        ("http://[::1]:8000/", "http://[::1]:8000"),
        ("https://bücher.example/é", "https://bücher.example/%C3%A9"),
    ],
)
def test_what_makes_no_difference_is_mended(text: str, address: str) -> None:
    """There is no slash too many, and the host is in lower case."""
    assert normalise_base_url(text) == normalise_base_url(address) == address


@pytest.mark.parametrize(
    "text",
    [
        *("example.org", "ftp://example.org", "https://", "https://[", ""),
        *("https://a..example", "https://a b.example", "https://a.example:port"),
        "https://a.example:99999",
    ],
)
def test_base_url_must_have_a_host(text: str) -> None:
    """Whatever is no web address is refused with a message."""
    with pytest.raises(BaseUrlError, match="begins with https://"):
        normalise_base_url(text)


@pytest.mark.parametrize(
    ("text", "fault", "meant"),
    [
        ("https://a.example/../x", "goes up or stays", "https://a.example/x"),
        ("https://a.example/%2E/x", "goes up or stays", "https://a.example/x"),
        ("https://a.example/me/index.html", "that of a file", "https://a.example/me"),
        ("https://a:b@a.example/", "name or password", "https://a.example"),
        ("https://a.example/?q=1", "goes on with", "https://a.example"),
        ("https://a.example/x#me", "goes on with", "https://a.example/x"),
        ("https://a.example/a b", "no address may hold", "https://a.example/a%20b"),
        ("https://a.example/5%", "no address may hold", "https://a.example/5%25"),
        ("https://a:b@a.example//../5 %/a.htm?q#f", "name or", "https://a.example/5%20%25"),
    ],
)
def test_where_no_site_can_stand(text: str, fault: str, meant: str) -> None:
    """Nothing is cut in silence: the message says what is wrong, and what may be meant."""
    with pytest.raises(BaseUrlError, match=fault) as told:
        normalise_base_url(text)
    assert told.value.hint == f"write {meant}"
    assert normalise_base_url(meant) == meant
