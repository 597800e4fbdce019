"""What pages say of themselves to search engines, and how new what stands on them is."""

from collections.abc import Iterable, Iterator
from dataclasses import replace

from cvsite.citation.venue import tell_venue
from cvsite.markup.phrase import write_plain_phrase
from cvsite.markup.plain import write_plain_blocks, write_plain_paragraphs
from cvsite.metadata.descriptions import LONGEST, write_description
from cvsite.model.bibliography import Publication
from cvsite.model.dates import PartialDate
from cvsite.model.listing import find_release
from cvsite.model.page import Page
from cvsite.model.shown import Section
from cvsite.model.site import Site
from cvsite.model.text import Inlines
from cvsite.wording.languages import primary_language
from cvsite.wording.lists import join_words

FEW_AUTHORS = 4
"""Authors that a description names; of more, the first stands for all."""

LEAST_OF_ABSTRACT = 40
"""Characters of an abstract that tell a work from others by the same authors."""


def describe_home(site: Site) -> str:
    """Describe the homepage: the owner, and what they work on where that is little."""
    basics = site.cv.basics
    places = [
        ", ".join(part for part in (each.department, each.name) if part)
        for each in basics.affiliations
    ]
    words = site.words
    interests = join_words([write_plain_phrase(each.name) for each in site.cv.interests], words)
    more = [
        words["Works on {interests}"].format(interests=interests) if interests else "",
        write_plain_blocks(basics.summary.blocks) if basics.summary else "",
        words["Homepage of {name}, with publications and experience"].format(name=basics.name),
    ]
    return write_description([basics.name, basics.label or "", *places], more)


def describe_list(site: Site) -> str:
    """Describe the list of publications: how many there are, and from when."""
    publications = site.bibliography.publications
    years = sorted({each.issued.year for each in publications if each.issued})
    words, works = site.words, _count_works(len(publications), site)
    if len(years) > 1:
        text = words["{works} from {first} to {last}"]
        works = text.format(works=works, first=years[0], last=years[-1])
    text = words["Publications of {name}: {works}, with BibTeX and citations"]
    return write_description([text.format(name=site.cv.basics.name, works=works)])


def describe_experience(site: Site, sections: Iterable[Section]) -> str:
    """Describe the experience page by its sections."""
    words, basics = site.words, site.cv.basics
    titles = [each.title for each in sections]
    if primary_language(site.cv.site.language) == "en":  # in others they may be names of things
        titles = [title.lower() for title in titles]
    text = words["Experience of {name}: {sections}"]
    told = text.format(name=basics.name, sections=join_words(titles, words))
    more = [basics.label or "", words["The curriculum vitae, for reading and for print"]]
    return write_description([told], more)


def complete_page(page: Page, site: Site) -> Page:
    """Give the page of a publication its description, and a title that no other page has."""
    if page.publication is None:
        return page
    title = distinguish_title(page.publication, page.title) if page.has_namesake else page.title
    description = describe_publication(page.publication, page.title, site)
    if page.has_twin:
        title, description = (f"{text} [{page.publication.slug}]" for text in (title, description))
    return replace(page, title=title, description=description)


def describe_publication(publication: Publication, title: str, site: Site) -> str:
    """Describe a publication: who wrote it, where it appeared, and how its abstract begins.

    Its title stands above the description wherever that is read; it is in it only where too little
    of an abstract is, since no two pages may have one description.
    """
    names = [str(name) for name in publication.author or publication.editor]
    is_long = len(names) > FEW_AUTHORS or (names and publication.has_more_authors)
    words = site.words
    authors = f"{names[0]} {words['et al.']}" if is_long else join_words(names, words)
    parts = [authors, tell_venue(publication, words)]
    abstract = write_plain_paragraphs(publication.abstract)
    room = LONGEST - sum(map(len, parts))
    if min(room, len(abstract)) >= LEAST_OF_ABSTRACT:
        return write_description([*parts, abstract])
    text = words["BibTeX and citations on the site of {name}"]
    more = [abstract, text.format(name=site.cv.basics.name)]
    return write_description([title, *parts], more)


def describe_group(title: str, number: int, site: Site) -> str:
    """Describe the page of a group of publications: how many are in it."""
    works, name = _count_works(number, site), site.cv.basics.name
    text = site.words["{works} by {name}, listed under {group}, with BibTeX and citations"]
    return write_description([text.format(works=works, name=name, group=title)])


def describe_own_page(title: str, site: Site) -> str:
    """Describe a page that a site adds by a template of its own."""
    words, basics = site.words, site.cv.basics
    told = words["{what} of {title}"].format(what=title, title=basics.name)
    more = [basics.label or "", words["A page of a personal academic site"]]
    return write_description([told], more)


def distinguish_title(publication: Publication, title: str) -> str:
    """Tell a title from the same one of another publication."""
    venue = tell_venue(publication) or publication.id
    return f"{title} ({venue})"


def find_twins(publications: Iterable[Publication]) -> frozenset[str]:
    """Give the slugs of those publications whose title and venue are also those of another one."""
    slugs: dict[tuple[Inlines, str], list[str]] = {}
    for each in publications:
        slugs.setdefault((each.title, tell_venue(each)), []).append(each.slug)
    return frozenset(slug for twins in slugs.values() if len(twins) > 1 for slug in twins)


def _count_works(number: int, site: Site) -> str:
    return site.words["1 work" if number == 1 else "{number} works"].format(number=number)


def list_section_dates(sections: Iterable[Section]) -> Iterator[PartialDate]:
    """Give the dates on which what stands in sections began or happened.

    The end of something is often expected, and would make a page newer than today; so would the
    date of a publication that is not accepted.
    """
    for section in sections:
        for record in section.records:
            if isinstance(record, Publication):
                yield from filter(None, (find_release(record),))
                continue
            for name in ("date", "start_date"):
                found = getattr(record, name, None)
                yield from found if isinstance(found, tuple) else (found,) if found else ()


def find_latest(dates: Iterable[PartialDate | None]) -> PartialDate | None:
    """Give the latest of some dates, if there are any."""
    return max((date for date in dates if date), key=lambda date: date.earliest, default=None)
