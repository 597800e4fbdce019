"""The pictures of pages, as browsers choose among them."""

from collections.abc import Mapping
from dataclasses import dataclass, field


@dataclass(frozen=True, slots=True)
class Rendition:
    """One file of a picture; ``path`` is from the site's root.

    The size is that in pages. Of one that was not made, an SVG for instance, the media type is not
    told, and of one that is missing nothing.
    """

    path: str
    type: str = ""
    width: int = 0
    height: int = 0


@dataclass(frozen=True, slots=True)
class Picture:
    """A picture in several types and widths: the best type first, the narrowest width first."""

    renditions: tuple[Rendition, ...]

    @property
    def fallback(self) -> Rendition:
        """The smallest file of the last type, which every browser shows."""
        return self.types[-1][1][0]

    @property
    def types(self) -> tuple[tuple[str, tuple[Rendition, ...]], ...]:
        """The files of each type, by the name of the type."""
        names = dict.fromkeys(each.type for each in self.renditions)
        return tuple(
            (name, tuple(each for each in self.renditions if each.type == name)) for name in names
        )


@dataclass(frozen=True, slots=True)
class Card:
    """The picture that stands for a page where somebody shares a link to it."""

    path: str
    alt: str
    width: int = 1200
    height: int = 630


@dataclass(frozen=True, slots=True)
class IconLink:
    """An icon of the site, or its manifest, as the head of a page links to it."""

    rel: str
    path: str
    type: str | None = None
    sizes: str | None = None


@dataclass(frozen=True, slots=True)
class SitePictures:
    """Which pictures pages show: the owner's photo, thumbnails by slug, cards by path, icons."""

    photo: Picture | None = None
    thumbnails: Mapping[str, Picture] = field(default_factory=dict)
    cards: Mapping[str, Card] = field(default_factory=dict)
    icons: tuple[IconLink, ...] = ()
