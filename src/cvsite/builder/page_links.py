"""What is known of the links of a page once it is written.

It stands by itself since notes of an output are read before anything large is imported.
"""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class PageLinks:
    """What can be linked to on a page, and what it links to.

    ``anchors`` are its ids; ``targets`` are paths from the root of the site, each with ``#`` and an
    anchor behind it, which may be empty.
    """

    anchors: tuple[str, ...]
    targets: tuple[str, ...]
