"""The icons of a site and its manifest, from one picture or from the owner's initials."""

import json
from collections.abc import Mapping
from struct import pack

from cvsite.cache import Cache
from cvsite.exporters.drawing import Drawing
from cvsite.images.pictures import make_icons
from cvsite.model.accent import BACKGROUNDS, DEFAULT_ACCENT, make_accents
from cvsite.model.pictures import IconLink
from cvsite.model.site import Site
from cvsite.model.spelling import part_name

ICON_TEMPLATE = "icon.typ"

SVG_PATH = "favicon.svg"
ICO_PATH = "favicon.ico"
TOUCH_PATH = "apple-touch-icon.png"
MANIFEST_PATH = "site.webmanifest"

PNG_SIZES = {ICO_PATH: 32, TOUCH_PATH: 180, "icon-192.png": 192, "icon-512.png": 512}
"""Pixels of the icons by their paths, which stay the same: browsers and search engines ask for some
of them without being told to, and keep them for long."""

MANIFEST_SIZES = (192, 512)

LONGEST_SHORT_NAME = 12
"""Characters that home screens show below an icon."""

LINKS = (
    IconLink("icon", ICO_PATH, sizes="32x32"),
    IconLink("icon", SVG_PATH, "image/svg+xml"),
    IconLink("apple-touch-icon", TOUCH_PATH),
    IconLink("manifest", MANIFEST_PATH),
)
"""What the head of a page links to, of those that are there."""


def draw_icons(site: Site, svg: str, drawing: Drawing) -> dict[str, bytes]:
    """Draw the icons by path: from an SVG, or the owner's initials, or else a mark."""
    accent = make_accents(site.cv.site.theme.accent or DEFAULT_ACCENT)["light"]
    initials = find_initials(site.cv.basics.name)
    shown = initials if drawing.can_show(initials) else ""
    data = {"initials": shown, "svg": svg, "accent": str(accent)}
    icons = {
        path: drawing.draw(
            ICON_TEMPLATE,
            {**data, "size": str(size), "round": "0" if path == TOUCH_PATH else "0.2"},
            "png",
        )
        for path, size in PNG_SIZES.items()
    }
    icons[SVG_PATH] = svg.encode() or drawing.draw(
        ICON_TEMPLATE, {**data, "size": "32", "round": "0.2"}, "svg"
    )
    return wrap_icons(icons)


def scale_icons(picture: bytes, cache: Cache) -> dict[str, bytes]:
    """Make the icons by path, from a photo or drawing. Raises PictureError."""
    encoded = make_icons(picture, tuple(PNG_SIZES.values()), cache)
    return wrap_icons({path: each.data for path, each in zip(PNG_SIZES, encoded, strict=True)})


def wrap_icons(icons: Mapping[str, bytes]) -> dict[str, bytes]:
    """Put the icon that is for a file of Windows' form into one."""
    return {**icons, ICO_PATH: write_ico(icons[ICO_PATH], PNG_SIZES[ICO_PATH])}


def write_ico(png: bytes, size: int) -> bytes:
    """Write an icon of Windows' form with a PNG in it: a header, one entry, the picture."""
    entry = pack("<BBBBHHII", size, size, 0, 0, 1, 32, len(png), 22)
    return pack("<HHH", 0, 1, 1) + entry + png


def find_initials(name: str) -> str:
    """Give the initials of a name: those of its first and its last word."""
    words = name.split()
    return (
        "".join(word[0].upper() for word in dict.fromkeys((words[0], words[-1]))) if words else ""
    )


def write_manifest(site: Site) -> bytes:
    """Write the manifest, for browsers that put a site on the home screen (W3C, App Manifest)."""
    icons = [
        {"src": path, "sizes": f"{size}x{size}", "type": "image/png"}
        for path, size in PNG_SIZES.items()
        if size in MANIFEST_SIZES
    ]
    given, _ = part_name(site.cv.basics.name)
    page = str(BACKGROUNDS["light"][0])
    manifest = {
        "name": site.title,
        "short_name": site.title if len(site.title) <= LONGEST_SHORT_NAME else given or site.title,
        "start_url": "./",
        "display": "browser",
        "background_color": page,
        "theme_color": page,
        "icons": icons,
    }
    return (json.dumps(manifest, ensure_ascii=False, indent=2) + "\n").encode()
