"""The sizes of pictures that are published as they are."""

import pytest

from cvsite.images.sizes import fit_size, read_svg_shape

SVG = '<svg xmlns="http://www.w3.org/2000/svg" {}><rect width="9" height="9"/></svg>'

NESTED = "<!DOCTYPE svg [<!ENTITY a0 'ha'>{}]>" + SVG.format('id="&a40;"')

DECLARED = b"""\
<!DOCTYPE svg [<!ENTITY ns 'http://www.w3.org/2000/svg'>]>
<!-- <svg> --><s:svg xmlns:s="&ns;" viewBox="0 0 3 4"/>
"""


@pytest.mark.parametrize(
    ("attributes", "shape"),
    [
        ('width="480" height="240px"', (480, 240)),
        ('width="480" height="24em"', None),
        ('width="480" height="240" viewBox="0 0 0 0.0"', None),
        ('width="480" height="240" viewBox=""', (480, 240)),
        ('width="480" height="240"', (480, 240)),
        ('width="2.5cm" height=" .5cm "', (2.5, 0.5)),
        ('width="100%" height="100%" viewBox="0 0 30 20"', (30, 20)),
        ('width="480" viewBox="-1,-1, 30, 20.5"', (30, 20.5)),
        ('viewBox="0 0 0 20"', None),
        ('viewBox="0 0 30"', None),
        ('width="-5" height="5"', None),
        ("", None),
    ],
)
def test_shape_of_an_svg_is_read_off_its_root(
    attributes: str, shape: tuple[float, float] | None
) -> None:
    """Lengths of one unit, or else the area that the SVG shows; what is neither is not told."""
    assert read_svg_shape(SVG.format(attributes).encode()) == shape


@pytest.mark.parametrize(
    ("data", "shape"),
    [
        (b"", None),
        (b"no picture", None),
        (b'<svg viewBox="0 0 3 4"><g></svg>', (3, 4)),
        (
            ('<?xml version="1.0" encoding="UTF-16"?>' + SVG.format('viewBox="0 0 3 4"')).encode(
                "UTF-16"
            ),
            (3, 4),
        ),
        (DECLARED, (3, 4)),
        (
            NESTED.format(
                "".join(f"<!ENTITY a{n + 1} '&a{n};&a{n};'>" for n in range(40))
            ).encode(),
            None,
        ),
    ],
)
def test_svg_is_read_as_the_xml_that_it_is(data: bytes, shape: tuple[float, float] | None) -> None:
    """Comments, entities and encodings are understood; damage and entities that swell are not."""
    assert read_svg_shape(data) == shape


def test_shapes_fit_into_boxes() -> None:
    """All of a picture is within its box, or all of the box within it, and no side vanishes."""
    assert fit_size((30, 20), (152, 95)) == (142, 95)
    assert fit_size((30, 20), (176, 176), covers=True) == (264, 176)
    assert fit_size((9000, 1), (152, 95)) == (152, 1)
