"""The owner of the site, and authors, as schema.org has them."""

from cvsite.markup.phrase import write_plain_phrase
from cvsite.markup.plain import write_plain_blocks
from cvsite.metadata.addresses import Addresses
from cvsite.metadata.linked_data import Node, make_node
from cvsite.model.basics import Affiliation
from cvsite.model.names import Name
from cvsite.model.site import Site
from cvsite.model.social import find_network, profile_url

ORCID = "orcid"


def describe_owner(site: Site, addresses: Addresses) -> Node:
    """Describe the owner with all that the homepage tells of them."""
    basics = site.cv.basics
    profiles = [(each.network, addresses.of_target(profile_url(each))) for each in basics.profiles]
    orcid = next((address for name, address in profiles if find_network(name) == ORCID), None)
    words = [word for each in site.cv.interests for word in (each.name, *each.keywords)]
    schools = [each.institution for each in site.cv.education if each.end_date]
    return refer_to_owner(site, addresses) | make_node(
        "Person",
        name=basics.name,
        url=addresses.of_page("") or addresses.of_target(basics.url),
        image=addresses.of_target(basics.image),
        jobTitle=basics.label,
        description=write_plain_blocks(basics.summary.blocks) if basics.summary else "",
        email=f"mailto:{basics.email}" if site.is_published("email_link") and basics.email else "",
        affiliation=[_describe_affiliation(each, addresses) for each in basics.affiliations],
        alumniOf=[make_node("EducationalOrganization", name=name) for name in _once(schools)],
        knowsAbout=_once([write_plain_phrase(word) for word in words]),
        knowsLanguage=[each.language for each in site.cv.languages],
        award=[write_plain_phrase(each.title) for each in site.cv.awards],
        identifier=_identify(orcid),
        sameAs=_once([address for _, address in profiles if address]),
    )


def refer_to_owner(site: Site, addresses: Addresses) -> Node:
    """Name the owner, who is described on the homepage."""
    known: Node = {"@id": addresses.owner} if addresses.owner else {}
    return known | make_node("Person", name=site.cv.basics.name)


def describe_author(name: Name, owner: Node, addresses: Addresses) -> Node:
    """Describe an author or editor; a body has a name of several words without parts."""
    if name.is_owner:
        return owner
    kind = "Organization" if " " in name.literal else "Person"
    return make_node(
        kind,
        name=str(name),
        familyName=name.full_family,
        givenName=name.given,
        url=addresses.of_target(name.url),
    )


def _describe_affiliation(affiliation: Affiliation, addresses: Addresses) -> Node:
    part = affiliation.department
    return make_node(
        "Organization",
        name=affiliation.name,
        url=addresses.of_target(affiliation.url),
        department=make_node("Organization", name=part) if part else None,
    )


def _identify(address: str | None) -> Node | None:
    return make_node("PropertyValue", propertyID="ORCID", value=address) if address else None


def _once(words: list[str]) -> list[str]:
    return list(dict.fromkeys(words))
