"""The pictures of a site by their kinds, from the cache where it has them.

Decoders and encoders are imported only when there is something to make.
"""

from dataclasses import dataclass
from importlib.util import find_spec

from PIL import __version__ as pillow_version

from cvsite.cache import Cache
from cvsite.images.encoded import Encoded, pack_pictures, unpack_pictures
from cvsite.images.sizes import DEFAULT_SIZE, Size, fit_size, read_svg_shape

HAS_AVIF = find_spec("PIL._avif") is not None
"""Some builds of Pillow cannot write AVIF; pages then offer the other formats."""


@dataclass(frozen=True, slots=True)
class PictureKind:
    """The size of the box in which pages show a picture, and the formats that they offer.

    A picture that ``covers`` its box reaches beyond it, where the style sheet cuts it off; else all
    of it is within.
    """

    box: tuple[int, int]
    formats: tuple[str, ...]
    covers: bool = False


PHOTO = PictureKind((176, 176), (*(("AVIF",) if HAS_AVIF else ()), "WEBP", "JPEG"), covers=True)
THUMBNAIL = PictureKind((152, 95), ("WEBP",))
"""Lists are long, and every browser of the last years knows the one format."""

KINDS = {"photo": PHOTO, "thumbnail": THUMBNAIL}


def make_renditions(data: bytes, kind: PictureKind, cache: Cache) -> tuple[Encoded, ...]:
    """Write a picture as pages need it; none for one that moves. Raises PictureError."""

    def make() -> bytes:
        from cvsite.images.encoding import encode_picture  # noqa: PLC0415 - all of Pillow, 8 ms; a cached picture needs none

        return pack_pictures(encode_picture(data, kind.box, kind.formats, covers=kind.covers))

    parts = ("picture", pillow_version, str(kind), data)
    return unpack_pictures(cache.recall(parts, make))


def size_picture(data: bytes, kind: PictureKind, *, scales: bool) -> Size:
    """Tell how large a page shows a picture that stays as it is: it moves, or it ``scales``."""
    if scales:
        return fit_size(read_svg_shape(data) or DEFAULT_SIZE, kind.box, covers=kind.covers)
    from cvsite.images.reading import read_size  # noqa: PLC0415 - Pillow, as above: for pictures that move

    size = read_size(data)
    return min(size, fit_size(size, kind.box, covers=kind.covers))


def make_icons(data: bytes, sizes: tuple[int, ...], cache: Cache) -> tuple[Encoded, ...]:
    """Write a picture as square icons of some sizes. Raises PictureError."""

    def make() -> bytes:
        from cvsite.images.encoding import encode_squares  # noqa: PLC0415 - Pillow, as above: cached icons need none

        return pack_pictures(encode_squares(data, sizes))

    return unpack_pictures(cache.recall(("icons", pillow_version, str(sizes), data), make))
