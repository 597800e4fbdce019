"""An SVG that is more than a picture is found out, however it is written."""

import pytest

from cvsite.images.encoded import PictureError
from cvsite.images.svg import find_active_part

SVG = '<svg xmlns="http://www.w3.org/2000/svg" xmlns:x="http://www.w3.org/1999/xlink" {}>{}</svg>'
HTML = 'xmlns="http://www.w3.org/1999/xhtml"'


@pytest.mark.parametrize(
    "part",
    [
        "<script>alert(1)</script>",
        "<g><s:script xmlns:s='http://www.w3.org/2000/svg' x:href='a.js'/></g>",
        f"<script {HTML}/>",
        f"<iframe {HTML} src='a.html'/>",
        "<foreignObject/>",
        "<g onclick='alert(1)'/>",
        "<g onLoad='alert(1)'/>",
        "<a href='javascript:alert(1)'/>",
        "<a x:href=' java&#10;script:alert(1)'/>",
        "<a href='#'><set attributeName='href' to='javascript:alert(1)'/></a>",
        "<animate attributeName='x:href' values='javascript:alert(1)'/>",
        "<image href='https://x.example/a.png'/>",
        "<image x:href='//x.example/a.png'/>",
        r"<image href='\\x.example/a.png'/>",
        "<image href='http:x.example/a.png'/>",
        "<image href='data:image/svg+xml,%3Csvg/%3E'/>",
        "<use href='data:image/png;base64,'/>",
        "<use href='https://x.example/a.svg#a'/>",
        "<style>@import 'a.css';</style>",
        "<style>g { fill: url(https://x.example/a) }</style>",
        "<style><g/>@import 'a.css';</style>",
        "<m:math xmlns:m='http://www.w3.org/1998/Math/MathML' href='javascript:alert(1)'/>",
        "<style><![CDATA[@font-face { src: url(//x.example/a.woff) }]]></style>",
        r"<style>g { fill: \75rl(a) }</style>",
        "<g style='fill: url(\"//x.example/a\")'/>",
        "<g fill='url(https://x.example/a.svg#a)'/>",
        "<script>alert(1)</script><g",
    ],
)
def test_more_than_a_picture(part: str) -> None:
    """Scripts, HTML, other hosts, and what hides them, are found, before any damage."""
    whole = SVG.format("", part)
    assert find_active_part(whole.encode())
    assert find_active_part(whole.encode("UTF-16"))


@pytest.mark.parametrize(
    "text",
    [
        '<?xml-stylesheet href="https://x.example/a.css"?>' + SVG.format("", ""),
        '<!DOCTYPE svg [<!ATTLIST svg onload CDATA "alert(1)">]>' + SVG.format("", ""),
        '<!DOCTYPE svg [<!ENTITY e "<script>1</script>">]>' + SVG.format("", "&e;"),
        "<!DOCTYPE svg [<!ENTITY % p \"<!ENTITY e '<script/>'>\"> %p;]>" + SVG.format("", "&e;"),
        SVG.format('onload="alert(1)"', ""),
    ],
)
def test_more_than_a_picture_around_it(text: str) -> None:
    """Style sheets, declared attributes and entities are understood."""
    assert find_active_part(text.encode())


@pytest.mark.parametrize("text", ["", "no picture", SVG.format("", "<g"), SVG.format("", "&e;")])
def test_damage_is_told(text: str) -> None:
    """What browsers show as an error is no picture."""
    with pytest.raises(PictureError, match="cannot be read"):
        find_active_part(text.encode())


@pytest.mark.parametrize(
    "part",
    [
        "<rect fill='url(#a)' style='stroke: url(#b)'/><use href='#a'/><use x:href='other.svg#a'/>",
        "<image href='data:image/png;base64,iVBOR//8='/>",
        "<a href='https://x.example/'><text>a</text></a>",
        "<style>/* https://x.example/licence */ g { fill: red }</style>",
        "<style>@font-face { src: url(data:font/woff2;base64,d09G//8=) }</style>",
        "<metadata><r:type xmlns:r='http://www.w3.org/1999/02/22-rdf-syntax-ns#' r:resource='http://purl.org/x'/></metadata>",
        "<i:view xmlns:i='http://www.inkscape.org/namespaces/inkscape' i:href='https://x.example'/>",
        "<animate attributeName='fill' to='red'/><text>onclick=</text>",
        "<!-- <script/> --><desc>&lt;script&gt;</desc>",
    ],
)
def test_pictures_are_no_more(part: str) -> None:
    """What drawing programs write besides the drawing does nothing, and links are links."""
    assert find_active_part(SVG.format('viewBox="0 0 9 9"', part).encode()) is None
