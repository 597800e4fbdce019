"""All that the head of a page says to programs."""

from collections.abc import Iterable
from dataclasses import dataclass

from cvsite.metadata.addresses import Addresses
from cvsite.metadata.alternates import Alternate, list_alternates
from cvsite.metadata.linked_data import write_json_ld
from cvsite.metadata.scholar import list_scholar_tags
from cvsite.metadata.social import SocialImage, find_social_image, list_open_graph
from cvsite.metadata.structured import describe_page
from cvsite.model.page import Page
from cvsite.model.pictures import Card
from cvsite.model.site import Site


@dataclass(frozen=True, slots=True)
class Metadata:
    """What programs read of a page; pairs are the name of a tag and its content.

    ``structured_data`` is JSON-LD that a script element can hold as it is; empty where the page
    has none.
    """

    open_graph: tuple[tuple[str, str], ...]
    social_image: SocialImage | None
    scholar: tuple[tuple[str, str], ...]
    alternates: tuple[Alternate, ...]
    structured_data: str


def describe_head(
    page: Page, site: Site, parents: Iterable[Page], addresses: Addresses, card: Card | None
) -> Metadata:
    """Give what programs read of a page; ``parents`` are pages that may lead to it.

    ``card`` is the picture that stands for it where somebody shares a link.
    """
    image = find_social_image(card, addresses)
    nodes = tuple(describe_page(page, site, parents, addresses))
    publication = page.publication
    return Metadata(
        open_graph=tuple(list_open_graph(page, site, image, addresses)),
        social_image=image,
        scholar=list_scholar_tags(publication, addresses) if publication else (),
        alternates=tuple(list_alternates(page, site)),
        structured_data=write_json_ld(nodes) if nodes else "",
    )
