"""How pages of publications hang together: with each other, and with the work they came out of."""

from collections.abc import Iterable, Iterator, Mapping, Sequence

from cvsite.markup.phrase import read_phrase
from cvsite.model.bibliography import Publication
from cvsite.model.page import PageLink, publication_path
from cvsite.model.shown import list_experience_sections
from cvsite.model.site import Site
from cvsite.model.text import Inlines, Text

Links = Mapping[str, tuple[PageLink, ...]]
"""Links by the slug of the publication whose page has them."""


def link_publication(publication: Publication) -> PageLink:
    """Give the link to the page of a publication."""
    return PageLink(publication_path(publication), publication.title)


def find_neighbors(
    links: Sequence[PageLink],
) -> Iterator[tuple[PageLink | None, PageLink | None]]:
    """Give for each of some links the one before it and the one after it."""
    around = (None, *links, None)
    return ((around[place], around[place + 2]) for place in range(len(links)))


def list_related(publications: Iterable[Publication]) -> Links:
    """Link the publications that entries name in ``related``, and those back to them."""
    publications = tuple(publications)
    by_key = _index_keys(publications) if any(each.related for each in publications) else {}
    found: dict[str, dict[str, PageLink]] = {}
    for one in publications:
        for other in (by_key[key] for key in one.related if key in by_key):
            if one.slug != other.slug:
                found.setdefault(one.slug, {})[other.slug] = link_publication(other)
                found.setdefault(other.slug, {})[one.slug] = link_publication(one)
    return {slug: tuple(links.values()) for slug, links in found.items()}


def list_origins(site: Site) -> Links:
    """Link publications to the appointments and lines of work that name them.

    There is nothing to link to where the experience page does not show appointments.
    """
    found: dict[str, list[PageLink]] = {}
    if not any(section.name == "work" for section in list_experience_sections(site)):
        return {}
    by_key = _index_keys(site.bibliography.publications)
    for keys, anchor, title in _list_work(site):
        link = PageLink(f"experience/#{anchor}", title)
        for slug in dict.fromkeys(by_key[key].slug for key in keys if key in by_key):
            found.setdefault(slug, []).append(link)
    return {slug: tuple(links) for slug, links in found.items()}


def _list_work(site: Site) -> Iterator[tuple[tuple[str, ...], str, Inlines]]:
    """Give the keys, the anchor and the name of each appointment and of each line of work in it."""
    for number, work in enumerate(site.cv.work, start=1):
        anchor = f"work-{number}"
        title = ", ".join(filter(None, (work.position, work.name)))
        yield work.publications, anchor, (Text(title),)
        for part, project in enumerate(work.projects, start=1):
            name = (*read_phrase(project.name), Text(f", {work.name}"))
            yield project.publications, f"{anchor}-{part}", name


def _index_keys(publications: Iterable[Publication]) -> dict[str, Publication]:
    """Give publications by their keys, and by those of the entries that are joined to them."""
    publications = tuple(publications)
    joined = {key: each for each in publications for key in each.other_ids}
    return joined | {each.id: each for each in publications}
