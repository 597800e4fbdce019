"""What exporters are given: a site, fit to be published, and what is known of it."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from typing import Protocol

from cvsite.model.bibliography import Publication
from cvsite.model.page import Page
from cvsite.model.site import Site


class Texts(Protocol):
    """Texts of publications, each made of one of them and of what all pages may read."""

    def recall(self, path: str, publication: Publication, how: str, make: Callable[[], str]) -> str:
        """Give what stands for a publication in the file at a path.

        ``how`` says what else it depends on, such as its number.
        """


class NewTexts:
    """Makes each text anew."""

    def recall(self, path: str, publication: Publication, how: str, make: Callable[[], str]) -> str:
        """Make a text."""
        del path, publication, how
        return make()


@dataclass(frozen=True, slots=True)
class ExportedSite:
    """A site, its pages, the path of each of its assets by name, and texts that may be known."""

    site: Site
    pages: tuple[Page, ...] = ()
    assets: Mapping[str, str] = field(default_factory=dict)
    texts: Texts = field(default_factory=NewTexts)
