"""Pictures in the sizes and formats that pages need, without what else is in their files."""

import struct
import zlib
from io import BytesIO
from pathlib import Path

import pytest
from PIL import Image, ImageCms

from cvsite.cache import Cache
from cvsite.images.encoded import Encoded, PictureError
from cvsite.images.pictures import (
    HAS_AVIF,
    PHOTO,
    THUMBNAIL,
    make_icons,
    make_renditions,
    size_picture,
)

ORIENTATION = 0x0112
MAKE = 0x010F


def write_picture(image: Image.Image, form: str = "PNG", **options: object) -> bytes:
    """Give a picture as a file."""
    file = BytesIO()
    image.save(file, form, **options)
    return file.getvalue()


def draw(width: int, height: int, mode: str = "RGB") -> Image.Image:
    """Draw a picture whose left half is red; the other is blue."""
    image = Image.new(mode, (width, height), "blue")
    image.paste("red", (0, 0, width // 2, height))
    return image


def write_bomb() -> bytes:
    """Give a PNG of few bytes that says that it has 40,000 by 40,000 pixels."""

    def chunk(kind: bytes, data: bytes) -> bytes:
        return (
            struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data))
        )

    header = chunk(b"IHDR", struct.pack(">IIBBBBB", 40_000, 40_000, 8, 2, 0, 0, 0))
    return (
        b"\x89PNG\r\n\x1a\n" + header + chunk(b"IDAT", zlib.compress(b"\0")) + chunk(b"IEND", b"")
    )


def read(encoded: Encoded) -> Image.Image:
    """Open what was made."""
    return Image.open(BytesIO(encoded.data))


def test_photo_is_made_for_usual_and_dense_screens(tmp_path: Path) -> None:
    """Each format has the shown size and twice that, the shorter side covering the square."""
    made = make_renditions(write_picture(draw(1000, 800)), PHOTO, Cache(tmp_path))
    sizes = [(each.format, each.width, each.height) for each in made]
    assert sizes == [(form, *size) for form in PHOTO.formats for size in [(220, 176), (440, 352)]]
    assert [read(each).size for each in made] == [(each.width, each.height) for each in made]
    assert [read(each).format for each in made] == [each.format for each in made]


def test_thumbnail_is_whole(tmp_path: Path) -> None:
    """A thumbnail fits into its box with all of the picture, and is never enlarged."""
    cache = Cache(tmp_path)
    wide = make_renditions(write_picture(draw(1600, 400)), THUMBNAIL, cache)
    small = make_renditions(write_picture(draw(50, 40)), THUMBNAIL, cache)
    assert [(each.width, each.height) for each in wide] == [(152, 38), (304, 76)]
    assert [(each.width, each.height) for each in small] == [(50, 40)]


def test_orientation_is_applied_and_metadata_removed(tmp_path: Path) -> None:
    """A photo that its camera lay on the side stands upright; the camera is named nowhere."""
    exif = Image.Exif()
    exif[ORIENTATION] = 6  # to be turned by a quarter, clockwise
    exif[MAKE] = "SecretCamera"
    profile = ImageCms.ImageCmsProfile(ImageCms.createProfile("sRGB")).tobytes()
    data = write_picture(
        draw(400, 300), "JPEG", exif=exif, comment=b"SecretPlace", icc_profile=profile
    )
    assert b"SecretCamera" in data
    for each in make_renditions(data, PHOTO, Cache(tmp_path)):
        assert each.width < each.height
        assert b"Secret" not in each.data
        shown = read(each)
        assert not {"exif", "comment", "icc_profile", "xmp"} & set(shown.info)
        assert not shown.getexif()
        red, _, blue = shown.convert("RGB").getpixel((each.width // 2, 5))  # type: ignore[misc]  # a tuple for RGB
        assert red > 200
        assert blue < 60


@pytest.mark.parametrize("mode", ["L", "LA", "P", "RGBA", "CMYK", "I;16", "1"])
def test_all_modes_are_read(tmp_path: Path, mode: str) -> None:
    """Grey, transparent and printers' pictures are written like others."""
    form = "TIFF" if mode == "CMYK" else "PNG"
    data = write_picture(Image.new(mode, (300, 300)), form)
    assert {each.format for each in make_renditions(data, PHOTO, Cache(tmp_path))} == set(
        PHOTO.formats
    )


def test_transparency_stays_where_a_format_has_it(tmp_path: Path) -> None:
    """What is transparent is white in a JPEG, and transparent in the other formats."""
    data = write_picture(Image.new("RGBA", (300, 300), (0, 0, 0, 0)))
    for each in make_renditions(data, PHOTO, Cache(tmp_path)):
        pixel = read(each).convert("RGBA").getpixel((9, 9))
        assert pixel == (255, 255, 255, 255) if each.format == "JPEG" else pixel[3] == 0  # type: ignore[index]  # a tuple for RGBA


def test_bytes_are_always_the_same(tmp_path: Path) -> None:
    """A picture is made alike each time; what the cache kept is what was made."""
    data = write_picture(draw(500, 500))
    made = make_renditions(data, PHOTO, Cache(tmp_path / "one"))
    assert make_renditions(data, PHOTO, Cache(tmp_path / "two")) == made
    assert make_renditions(data, PHOTO, Cache(tmp_path / "one")) == made


@pytest.mark.parametrize("form", ["GIF", "PNG", "WEBP", *(["AVIF"] if HAS_AVIF else [])])
def test_moving_picture_stays_as_it_is(tmp_path: Path, form: str) -> None:
    """Of what moves nothing is made but icons; what stands still is a picture like others."""
    frames = {"save_all": True, "append_images": [draw(300, 200).rotate(90)]}
    moving = write_picture(draw(300, 200), form, **frames)
    cache = Cache(tmp_path)
    assert make_renditions(moving, THUMBNAIL, cache) == ()
    assert size_picture(moving, THUMBNAIL, scales=False) == (142, 95)
    assert make_icons(moving, (32,), cache)
    assert make_renditions(write_picture(draw(300, 200), form), THUMBNAIL, cache)


@pytest.mark.parametrize("form", ["TIFF", "MPO"])
def test_pages_and_views_do_not_move(tmp_path: Path, form: str) -> None:
    """A scan of several pages and a phone's photo with a second view are pictures like others."""
    data = write_picture(draw(300, 200), form, save_all=True, append_images=[draw(300, 200)])
    assert make_renditions(data, THUMBNAIL, Cache(tmp_path))


def test_huge_picture_is_refused(tmp_path: Path) -> None:
    """A few bytes that would fill the memory are told of, and so are somewhat smaller ones."""
    with pytest.raises(PictureError, match="more than 89 million pixels"):
        make_renditions(write_bomb(), PHOTO, Cache(tmp_path))


@pytest.mark.parametrize(
    "data", [b"", b"no picture", b"\x89PNG\r\n\x1a\n", write_picture(draw(300, 300), "JPEG")[:700]]
)
def test_damaged_picture_is_told(tmp_path: Path, data: bytes) -> None:
    """What is no picture, or a part of one, is told with what may help."""
    with pytest.raises(PictureError, match="cannot be read") as told:
        make_renditions(data, PHOTO, Cache(tmp_path))
    assert told.value.hint == "save it as JPEG, PNG or WebP"


def test_icons_are_square(tmp_path: Path) -> None:
    """Icons have their size whatever the shape of the picture, with nothing around it."""
    [small, large] = make_icons(write_picture(draw(100, 50)), (32, 192), Cache(tmp_path))
    assert (read(small).size, read(large).size) == ((32, 32), (192, 192))
    assert read(large).convert("RGBA").getpixel((96, 5)) == (0, 0, 0, 0)
