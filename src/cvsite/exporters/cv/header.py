"""The header of a CV: who it is about, and how to reach them."""

from collections.abc import Iterator

from cvsite.exporters.cv.document import CvHeader
from cvsite.exporters.cv.inlines import join, link, say
from cvsite.model.basics import Basics, Place, Profile
from cvsite.model.emails import spell_email
from cvsite.model.site import Site
from cvsite.model.social import profile_url
from cvsite.model.text import Inlines
from cvsite.model.urls import write_bare_address


def make_header(site: Site) -> CvHeader:
    """Make the header of the CV of a site, which has no more than may be published."""
    basics = site.cv.basics
    return CvHeader(
        basics,
        basics.name,
        basics.label or "",
        tuple(
            join((say(each.department), link(each.name, each.url))) for each in basics.affiliations
        ),
        tuple(filter(None, _list_contacts(basics, site))),
    )


def _list_contacts(basics: Basics, site: Site) -> Iterator[Inlines]:
    if basics.location:
        yield say(write_place(basics.location))
    if basics.phone:
        yield link(basics.phone, f"tel:{basics.phone.replace(' ', '')}")
    if basics.email:
        is_link = site.is_published("email_link")
        target = f"mailto:{basics.email}" if is_link else None
        yield link(basics.email if is_link else spell_email(basics.email), target)
    if website := basics.url or site.base_url:
        yield link(write_bare_address(website), website)
    yield from map(name_profile, basics.profiles)


def name_profile(profile: Profile) -> Inlines:
    """Name a profile with its network, as a link where it has an address."""
    address = profile_url(profile)
    if address:
        return link(
            f"{profile.network}: {profile.username or write_bare_address(address)}", address
        )
    return say(": ".join(filter(None, (profile.network, profile.username))))


def write_place(place: Place) -> str:
    """Write a place in one line, as a postal address has it."""
    city = " ".join(filter(None, (place.postal_code, place.city)))
    street = (line.strip(" ,") for line in (place.address or "").splitlines())
    parts = (*street, city, place.region, place.country_code)
    return ", ".join(filter(None, parts))
