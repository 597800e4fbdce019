"""The owner's photo and the thumbnails of publications, made from the files of the content."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field, replace
from hashlib import blake2b
from pathlib import Path, PurePosixPath

from cvsite.builder.assets import Assets
from cvsite.builder.outputs import Output
from cvsite.cache import Cache
from cvsite.errors import Location, Problem
from cvsite.images.encoded import PictureError
from cvsite.images.pictures import KINDS, make_renditions, size_picture
from cvsite.images.sizes import read_svg_shape
from cvsite.images.svg import HINT, find_active_part
from cvsite.model.page import is_elsewhere
from cvsite.model.pictures import Picture, Rendition
from cvsite.model.site import Site

MEDIA_TYPES = {
    "AVIF": ("avif", "image/avif"),
    "WEBP": ("webp", "image/webp"),
    "JPEG": ("jpg", "image/jpeg"),
}
"""Ending and media type by format."""

SCALING_ENDING = ".svg"
"""What browsers scale themselves; it stays as it is."""


@dataclass(slots=True)
class PictureMaker:
    """Makes pictures of files, each once, and gathers what becomes of them.

    ``moved`` has the path of what stands in the place of a file, by the file's own name: the
    original is not published, since the metadata of photos tells where they were taken.
    """

    assets: Assets
    cache: Cache
    places: Mapping[str, Location]
    sources: dict[str, Path] = field(init=False)
    outputs: dict[str, Output] = field(default_factory=dict)
    moved: dict[str, str] = field(default_factory=dict)
    problems: list[Problem] = field(default_factory=list)

    def __post_init__(self) -> None:
        """Note the files by where they go."""
        self.sources = self.assets.sources

    def make_photo(self, site: Site) -> Picture | None:
        """Make the owner's photo, where there is one."""
        image = site.cv.basics.image
        if image is None or is_elsewhere(image):
            return None
        return self._make_picture(image.lstrip("/"), "photo")

    def make_thumbnails(self, site: Site) -> dict[str, Picture]:
        """Make the thumbnails of publications, by their slugs."""
        found = {}
        for each in site.bibliography.publications:
            if each.preview and (picture := self._make_picture(each.preview, "thumbnail")):
                found[each.slug] = picture
        return found

    def replace_originals(self) -> Assets:
        """Give the assets with the pictures in the place of the files they were made from."""
        originals = {self.assets.paths[name] for name in self.moved}
        kept = (each for each in self.assets.outputs if each.path not in originals)
        return replace(
            self.assets,
            outputs=(*kept, *self.outputs.values()),
            paths={**self.assets.paths, **self.moved},
        )

    def _make_picture(self, name: str, kind: str) -> Picture | None:
        path = self.assets.paths.get(name, name)
        source = self.sources.get(path)
        if source is None:
            return Picture((Rendition(path),))  # told as every broken link is
        data, scales = source.read_bytes(), source.suffix.lower() == SCALING_ENDING
        place = self.places.get(name) or Location(str(source))
        try:
            encoded = () if scales else make_renditions(data, KINDS[kind], self.cache)
            self.problems += _check_svg(name, data, place) if scales else ()
        except PictureError as error:
            self.problems.append(Problem(f"{name}: {error}", place, error.hint))
            return None
        if not encoded:
            width, height = size_picture(data, KINDS[kind], scales=scales)
            return Picture((Rendition(path, width=width, height=height),))
        digest = blake2b(data, digest_size=5).hexdigest()
        stem = f"assets/{PurePosixPath(name).with_suffix('')}"
        renditions = []
        for each in encoded:
            ending, media_type = MEDIA_TYPES[each.format]
            made = f"{stem}-{each.width}.{digest}.{ending}"
            self.outputs[made] = Output(made, each.data, str(source))
            renditions.append(Rendition(made, media_type, each.width, each.height))
        self.moved.setdefault(name, renditions[-1].path)
        return Picture(tuple(renditions))


def _check_svg(name: str, data: bytes, place: Location) -> Iterator[Problem]:
    """Warn where an SVG does not say its size; raises PictureError where it is no mere picture."""
    if part := find_active_part(data):
        raise PictureError(f"the SVG holds more than a picture: {part}", HINT)
    if read_svg_shape(data) is None:
        message = f"{name}: the SVG does not say how large it is"
        hint = 'give its first element a viewBox: viewBox="0 0 WIDTH HEIGHT"'
        yield Problem(message, place, hint, severity="warning")
