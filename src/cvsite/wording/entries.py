"""What became of the entries of .bib files, in a line."""

from collections.abc import Sequence

from cvsite.wording.lists import count_noun


def describe_use(
    found: int, left_out: Sequence[str], hidden: int = 0, joined: int = 0, volumes: int = 0
) -> str:
    """Say how many entries are used, and which are not, with their place and the reason.

    ``hidden`` counts the publications that the settings leave out, ``joined`` the entries that
    stand in the publication of another one, ``volumes`` those that only say where others appeared.

    ``41 of 42 entries used; 1 left out: smith20, papers.bib:310, unclosed brace``
    """
    entries = count_noun(found, "entry", "entries")
    unused = len(left_out) + hidden + volumes
    parts = [f"{found - unused} of {entries} used" if unused else f"{entries} used"]
    if left_out:
        parts.append(f"{len(left_out)} left out: {'; '.join(left_out)}")
    if hidden:
        parts.append(f"{hidden} hidden by site.publications")
    if volumes:
        parts.append(f"{count_noun(volumes, 'volume')} that others appeared in")
    if joined:
        parts.append(f"{joined} of them joined to the same work")
    return "; ".join(parts)
