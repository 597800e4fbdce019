"""Profiles are found by the network and the name that somebody has there."""

import pytest

from cvsite.model.basics import Profile
from cvsite.model.social import profile_url


@pytest.mark.parametrize(
    ("network", "username", "address"),
    [
        ("GitHub", "ada", "https://github.com/ada"),
        ("YouTube", "@ada", "https://www.youtube.com/@ada"),
        ("Scholar", "x1", "https://scholar.google.com/citations?user=x1"),
        ("Google Scholar", "x1", "https://scholar.google.com/citations?user=x1"),
        ("Semantic-Scholar", "7", "https://www.semanticscholar.org/author/7"),
        ("Mastodon", "@ada@example.social", "https://example.social/@ada"),
        ("mastodon", "ada@example.social", "https://example.social/@ada"),
        ("Mastodon", "ada", None),
        ("Telegram", "@ada", "https://t.me/ada"),
        ("ORCID", "https://orcid.org/0000-0001", "https://orcid.org/0000-0001"),
        ("Pigeon", "loft 7", None),
        ("GitHub", None, None),
    ],
)
def test_addresses(network: str, username: str | None, address: str | None) -> None:
    """However people write a network or a name, the link is the one that they mean."""
    assert profile_url(Profile(network=network, username=username)) == address


def test_written_address_goes_first() -> None:
    """An address of a profile is taken as it is."""
    profile = Profile(network="GitHub", username="ada", url="https://git.example/ada")
    assert profile_url(profile) == "https://git.example/ada"
