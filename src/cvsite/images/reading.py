"""A picture from a file: upright, in colours that every screen shows, and without metadata."""

import warnings
from io import BytesIO

from PIL import Image, ImageCms, ImageOps

from cvsite.images.encoded import PictureError

FORMATS = ("JPEG", "PNG", "WEBP", "AVIF", "GIF", "TIFF", "BMP")
"""What is read; other formats of Pillow's start other programs, or are never photos."""

MOVING = frozenset({"GIF", "WEBP", "PNG", "AVIF"})
"""Formats whose pictures may move. Those of a TIFF are pages, and those of a JPEG other views."""


def read_picture(
    data: bytes, needed: tuple[int, int], *, first: bool = False
) -> Image.Image | None:
    """Give a picture as RGB or RGBA; None for one that moves, which stays as it is.

    ``needed`` is the greatest size that is needed of it; with ``first`` the first picture stands
    for one that moves. Raises PictureError.
    """
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")  # oddities of the metadata, which is not kept
        warnings.simplefilter("error", Image.DecompressionBombWarning)
        try:
            with Image.open(BytesIO(data), formats=FORMATS) as image:
                if not first and image.format in MOVING and getattr(image, "is_animated", False):
                    return None
                if image.format == "JPEG":
                    image.draft(None, (max(needed), max(needed)))  # decodes no more than that
                return _clean(image)
        except (Image.DecompressionBombWarning, Image.DecompressionBombError):
            limit = (Image.MAX_IMAGE_PIXELS or 0) // 1_000_000
            message = f"the picture has more than {limit} million pixels"
            raise PictureError(message, "save a smaller copy of it") from None
        except Exception as error:  # a damaged file makes decoders raise anything
            message = "the picture cannot be read: it is damaged, or of a format that is not known"
            raise PictureError(message, "save it as JPEG, PNG or WebP") from error


def read_size(data: bytes) -> tuple[int, int]:
    """Read how large a picture is that ``read_picture`` gives none of."""
    with Image.open(BytesIO(data), formats=FORMATS) as image:
        return image.size


def _clean(image: Image.Image) -> Image.Image:
    """Turn a picture upright, convert its colours, and drop all that is not the picture."""
    upright = ImageOps.exif_transpose(image)
    mode = "RGBA" if upright.has_transparency_data else "RGB"
    profile = upright.info.get("icc_profile")
    if profile and upright.mode in {"RGB", "RGBA", "CMYK"}:
        upright = _convert_colours(upright, profile, mode)
    clean = upright.convert(mode)
    clean.info = {}
    return clean


def _convert_colours(image: Image.Image, profile: bytes, mode: str) -> Image.Image:
    """Convert colours to sRGB, in which pictures without a profile are shown."""
    try:
        source = ImageCms.ImageCmsProfile(BytesIO(profile))
        target = ImageCms.createProfile("sRGB")
        converted = ImageCms.profileToProfile(image, source, target, outputMode=mode)
    except (ImageCms.PyCMSError, OSError):  # a profile that is damaged or of no use
        return image
    return converted or image
