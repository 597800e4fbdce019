"""Which publications name the owner in no spelling that is known."""

from collections.abc import Sequence

from cvsite.errors import Location, Problem
from cvsite.loader.bibtex.file import BibtexFile, find_file
from cvsite.model.basics import Basics
from cvsite.model.bibliography import Publication
from cvsite.model.likeness import Spellings
from cvsite.model.names import Name
from cvsite.model.spelling import spell_name, spell_text
from cvsite.wording.lists import join_words

MOST_TOLD = 10
"""How many such publications are told one by one; more are told in one warning."""

_HINT = (
    "add the spelling to basics.aliases; publications of others are left out by "
    "only_mine: true under site.publications"
)


def tell_strangers(
    publications: Sequence[Publication], basics: Basics, files: Sequence[BibtexFile]
) -> list[Problem]:
    """Warn of the publications that have authors, and name the owner nowhere."""
    strangers = [each for each in publications if each.author and not each.names_owner]
    if len(strangers) > MOST_TOLD:
        first = [repr(each.id) for each in strangers[:3]]
        message = (
            f"{len(strangers)} entries name {basics.name} in no spelling that is known: "
            f"{join_words([*first, f'{len(strangers) - len(first)} more'])}"
        )
        return [Problem(message, _locate(strangers[0], files), _HINT, "warning")]
    return [
        Problem(
            f"the entry {each.id!r} names {basics.name} in no spelling that is known",
            _locate(each, files),
            _suggest_alias(each, basics) or _HINT,
            "warning",
        )
        for each in strangers
    ]


def _suggest_alias(publication: Publication, basics: Basics) -> str | None:
    """Name the authors who have the owner's family name, one of whom may be the owner."""
    known = [spell_text(text) for text in (basics.name, *basics.aliases)]
    alike = [
        name for name in publication.author if any(_share_family(name, each) for each in known)
    ]
    return f"if that is {str(alike[0])!r}, add this spelling to basics.aliases" if alike else None


def _share_family(name: Name, known: Spellings) -> bool:
    return any(one.family.is_same(two.family) for one in spell_name(name) for two in known)


def _locate(publication: Publication, files: Sequence[BibtexFile]) -> Location | None:
    """Give the place of the authors' field of the entry."""
    file = find_file(files, publication.source)
    return file.locate_field(publication.source, "author") if file else None
