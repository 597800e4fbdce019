"""The head of a CV for RenderCV: the name, and how to reach its owner."""

import re
from collections.abc import Iterator, Mapping

from cvsite.exporters.cv.header import name_profile, write_place
from cvsite.exporters.rendercv.text import write_text
from cvsite.markup.plain import write_plain
from cvsite.metadata.addresses import Addresses
from cvsite.model.basics import Profile
from cvsite.model.emails import spell_email
from cvsite.model.site import Site
from cvsite.model.social import PROFILE_URLS, find_network, profile_url
from cvsite.model.text import Text

NETWORKS: Mapping[str, tuple[str, str]] = {
    "bluesky": ("Bluesky", r"(?:[\w-]+\.)+[\w-]+"),
    "github": ("GitHub", r"[\w-]+"),
    "gitlab": ("GitLab", r"[\w./-]+"),
    "googlescholar": ("Google Scholar", r"[\w-]+"),
    "imdb": ("IMDB", r"nm\d{7}"),
    "instagram": ("Instagram", r"[\w.]+"),
    "leetcode": ("Leetcode", r"[\w.-]+"),
    "linkedin": ("LinkedIn", r"[\w%-]+"),
    "mastodon": ("Mastodon", r"@[^@\s]+@[^@\s]+"),
    "orcid": ("ORCID", r"\d{4}-\d{4}-\d{4}-\d{3}[\dX]"),
    "reddit": ("Reddit", r"[\w-]+"),
    "researchgate": ("ResearchGate", r"[\w-]+"),
    "stackoverflow": ("StackOverflow", r"\d+/[^/\s]+"),
    "telegram": ("Telegram", r"\w+"),
    "twitter": ("X", r"\w+"),
    "x": ("X", r"\w+"),
    "youtube": ("YouTube", r"[\w.-]+"),
}
"""The networks that RenderCV knows: its name for each, and what a username is there."""

KEEPS_SIGN = "mastodon"
"""The network whose usernames begin with ``@``."""

INTERNATIONAL = re.compile(r"\+\d[\d\s().-]{6,}")
"""A phone number with the code of its country, as RenderCV asks for."""

Fields = dict[str, object]


def write_header(site: Site, addresses: Addresses) -> Fields:
    """Give the fields of ``cv`` but for the sections; those that are empty are left out."""
    basics = site.cv.basics
    place = basics.location
    networks, others = [], list(_list_contact(site))
    for profile in basics.profiles:
        known = _write_network(profile)
        if known:
            networks.append(known)
        else:
            named = write_plain(name_profile(profile))
            others.append(_write_connection("link", named, profile_url(profile)))
    affiliations = (
        ", ".join(filter(None, (each.department, each.name))) for each in basics.affiliations
    )
    headline = " · ".join(filter(None, (basics.label, *affiliations)))
    is_told = basics.phone and INTERNATIONAL.fullmatch(basics.phone)
    fields: Fields = {
        "name": write_text((Text(basics.name),)),
        "headline": write_text((Text(headline),)),
        "location": write_place(place) if place else None,
        "email": basics.email if site.is_published("email_link") else None,
        "phone": basics.phone if is_told else None,
        "website": addresses.of_target(basics.url) or site.base_url,
        "social_networks": networks,
        "custom_connections": others,
    }
    return {name: value for name, value in fields.items() if value}


def _list_contact(site: Site) -> Iterator[Fields]:
    """Give the ways to reach the owner that RenderCV has no field for."""
    basics = site.cv.basics
    if basics.email and not site.is_published("email_link"):
        yield _write_connection("envelope", spell_email(basics.email), None)
    if basics.phone and not INTERNATIONAL.fullmatch(basics.phone):
        yield _write_connection("phone", basics.phone, None)


def _write_connection(icon: str, text: str, url: str | None) -> Fields:
    return {"fontawesome_icon": icon, "placeholder": text, "url": url}


def _write_network(profile: Profile) -> Fields | None:
    """Give a profile at a network that RenderCV knows; None for any other."""
    network = find_network(profile.network)
    name, pattern = NETWORKS.get(network, ("", ""))
    username = (profile.username or _read_username(profile, network)).strip()
    if network != KEEPS_SIGN:
        username = username.removeprefix("@")
    elif not username.startswith("@"):
        username = f"@{username}"
    if not name or not re.fullmatch(pattern, username):
        return None
    return {"network": name, "username": username}


def _read_username(profile: Profile, network: str) -> str:
    """Read the username in the address of a profile."""
    start, _, end = PROFILE_URLS.get(network, "").partition("{}")
    url = (profile.url or "").removesuffix("/")
    return url.removeprefix(start).removesuffix(end) if start and url.startswith(start) else ""
