"""Pictures written in the sizes and formats that are asked for."""

from collections.abc import Iterator, Mapping
from io import BytesIO

from PIL import Image

from cvsite.images.encoded import Encoded
from cvsite.images.reading import read_picture
from cvsite.images.sizes import Size, fit_size

SCALES = (1, 2)
"""Pixels of the picture for one of the page: for usual screens, and for dense ones."""

OPTIONS: Mapping[str, Mapping[str, int]] = {
    "AVIF": {"quality": 60, "speed": 6, "max_threads": 1},
    "WEBP": {"quality": 80, "method": 6},
    "JPEG": {"quality": 82, "optimize": 1, "progressive": 1},
    "PNG": {"optimize": 1},
}
"""How each format is written; a single thread always gives the same bytes."""

PAPER = (255, 255, 255)
"""What shows through where a format has no transparency."""


def encode_picture(
    data: bytes, box: Size, formats: tuple[str, ...], *, covers: bool
) -> Iterator[Encoded]:
    """Write a picture in some formats, as large as a box of the page asks for and never enlarged.

    It gives none for a picture that moves, which stays as it is. Raises PictureError.
    """
    boxes = [(box[0] * scale, box[1] * scale) for scale in SCALES]
    image = read_picture(data, boxes[-1])
    if image is None:
        return
    sizes = dict.fromkeys(
        min(image.size, fit_size(image.size, each, covers=covers)) for each in boxes
    )
    resized = [image.resize(size, Image.Resampling.LANCZOS) for size in sizes]
    for name in formats:
        for each in resized:
            yield encode(each, name)


def encode_squares(data: bytes, sizes: tuple[int, ...]) -> Iterator[Encoded]:
    """Write a picture as square PNGs, with what is around it transparent. Raises PictureError."""
    image = read_picture(data, (max(sizes), max(sizes)), first=True)
    if image is None:
        return
    whole = image.convert("RGBA")
    for size in sizes:
        small = whole.resize(fit_size(image.size, (size, size)))
        square = Image.new("RGBA", (size, size))
        square.paste(small, ((size - small.width) // 2, (size - small.height) // 2))
        yield encode(square, "PNG")


def encode(image: Image.Image, name: str) -> Encoded:
    """Write a picture in a format."""
    shown = _flatten(image) if name == "JPEG" else image
    file = BytesIO()
    shown.save(file, name, **OPTIONS[name])
    return Encoded(name, shown.width, shown.height, file.getvalue())


def _flatten(image: Image.Image) -> Image.Image:
    """Give a picture without transparency."""
    if image.mode != "RGBA":
        return image
    paper = Image.new("RGB", image.size, PAPER)
    paper.paste(image, mask=image.getchannel("A"))
    return paper
