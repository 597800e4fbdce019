"""Whether the profiles of the owner lead anywhere."""

from collections.abc import Iterator

from cvsite.errors import Problem, did_you_mean
from cvsite.loader.document import Document
from cvsite.model.cv import Cv
from cvsite.model.social import GENERAL_URLS, MASTODON, PROFILE_URLS, find_network, profile_url


def tell_unlinked_profiles(cv: Cv, document: Document) -> Iterator[Problem]:
    """Warn of profiles that no link can be made for, and that are shown as text therefore."""
    for position, profile in enumerate(cv.basics.profiles):
        if profile_url(profile):
            continue
        network = find_network(profile.network)
        if not profile.username:
            hint = "give the username or the url"
        elif network == MASTODON:
            hint = "write the username with its server: @ada@example.social"
        else:
            hint = did_you_mean(network, (*PROFILE_URLS, *GENERAL_URLS, MASTODON)) or "give the url"
        message = f"there is no link for the profile {profile.network!r}"
        place = document.locate(("basics", "profiles", position, "network"))
        yield Problem(message, place, hint, severity="warning")
