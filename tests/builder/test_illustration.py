"""The pictures of whole sites: photo, thumbnails, icons and cards."""

import json
import re
import shutil
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest
from PIL import Image

from cvsite.builder.build import build_site
from cvsite.builder.options import BuildOptions, BuildReport
from cvsite.errors import ContentError, format_problem
from font_file import write_font

WriteSite = Callable[[dict[str, str]], Path]

CV = "basics:\n  name: Ada King\n{}site: {{url: https://ada.example{}}}\n"
BIB = """\
@misc{one, title = {One}, year = 2022, preview = {one.png}, preview_alt = {A wheel}}
@misc{two, title = {Two}, year = 2021, selected = {true}}
@misc{three, title = {Three}, year = 2020}
"""
SVG = """\
<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9"><rect width="9" height="9"/></svg>
"""


def save_picture(site: Path, name: str) -> None:
    """Write a picture among the files of a site."""
    path = site / "content" / "files" / name
    path.parent.mkdir(parents=True, exist_ok=True)
    Image.new("RGB", (800, 500), "teal").save(path)


def build(site: Path) -> BuildReport:
    """Build a site."""
    return build_site(BuildOptions(site, site / "_site"))


def list_names(site: Path) -> set[str]:
    """List the files of a built site by their paths."""
    out = site / "_site"
    return {path.relative_to(out).as_posix() for path in out.rglob("*") if path.is_file()}


def read_page(site: Path, path: str = "") -> str:
    """Give a page of a built site."""
    return (site / "_site" / path / "index.html").read_text("utf-8")


def test_photo_takes_the_place_of_its_original(write_site: WriteSite) -> None:
    """The page offers what was made; the original is not published, and links lead to a copy."""
    cv = CV.format("  image: me.jpg\n  summary: '[Me](me.jpg)'\n", "")
    site = write_site({"content/cv.yaml": cv})
    save_picture(site, "me.jpg")
    build(site)
    html = read_page(site)
    assert re.search(r'<source type="image/webp" srcset="assets/me-282\.\w+\.webp 282w, ', html)
    assert re.search(
        r'src="assets/me-282\.\w+\.jpg" srcset=.* width="282" height="176" alt="A', html
    )
    assert re.search(r'<a href="assets/me-563\.\w+\.jpg">Me</a>', html)
    assert "me.jpg" not in list_names(site)


def test_deleting_the_cache_changes_nothing(write_site: WriteSite) -> None:
    """A build without the cache gives the bytes of one with it."""
    cv = CV.format("  image: me.jpg\n", "")
    site = write_site({"content/cv.yaml": cv, "content/publications.bib": BIB})
    save_picture(site, "me.jpg")
    save_picture(site, "papers/one.png")
    built = []
    for _ in range(3):
        build(site)
        built.append({n: (site / "_site" / n).read_bytes() for n in list_names(site)})
        if len(built) > 1:
            shutil.rmtree(site / ".cvsite")
    assert built[0] == built[1] == built[2]


def test_svg_stays_as_it_is(write_site: WriteSite) -> None:
    """Browsers scale an SVG themselves; the page says how much room it takes."""
    cv = CV.format("  image: me.svg\n", "")
    bib = "@misc{one, title = {One}, year = 2022, preview = {me.svg}}"
    files = {"content/cv.yaml": cv, "content/publications.bib": bib, "content/files/me.svg": SVG}
    site = write_site(files)
    build(site)
    assert (
        '<img class="photo u-photo" src="me.svg" width="176" height="176" alt="Ada King">'
        in read_page(site)
    )
    thumbnail = re.search('<img class="thumbnail".*>', read_page(site, "publications"))
    assert thumbnail
    assert 'width="95" height="95"' in thumbnail[0]
    assert "me.svg" in list_names(site)


def test_svg_without_a_size_is_told(write_site: WriteSite) -> None:
    """A warning names the file; the page keeps the room that browsers do."""
    bib = "@misc{one, title = {One}, year = 2022}"
    svg = SVG.replace('viewBox="0 0 9 9"', 'viewBox="0 0 0 0"')
    files = {"content/publications.bib": bib, "content/files/papers/one.preview.svg": svg}
    site = write_site({"content/cv.yaml": CV.format("", ""), **files})
    [warning] = build(site).warnings
    assert warning.message.startswith(
        "papers/one.preview.svg: the SVG does not say how large it is"
    )
    assert 'width="152" height="76"' in read_page(site, "publications/one")
    with pytest.raises(ContentError, match="does not say how large"):
        build_site(BuildOptions(site, site / "_site", strict=True))


def test_svg_that_is_more_than_a_picture_is_refused(write_site: WriteSite) -> None:
    """What would run on the site's own address is told at its field, and not published."""
    bib = "@misc{one, title = {One}, year = 2022, preview = {one.svg}}"
    svg = SVG.replace("<rect", "<script>alert(1)</script><rect")
    site = write_site({"content/publications.bib": bib, "content/files/one.svg": svg})
    with pytest.raises(ContentError, match=r"bib:1:51: one\.svg: the SVG .* picture: <script>"):
        build(site)
    assert not (site / "_site").exists()


@pytest.mark.parametrize("ending", ["gif", "webp", "png"])
def test_picture_that_moves_stays_as_it_is(write_site: WriteSite, ending: str) -> None:
    """It is shown no larger than it is, in room that is kept for it, and moves as it did."""
    bib = f"@misc{{one, title = {{One}}, year = 2022, preview = {{one.{ending}}}}}"
    site = write_site({"content/publications.bib": bib})
    pictures = [Image.new("RGB", (304, 60), colour) for colour in ("teal", "red")]
    path = site / f"content/files/one.{ending}"
    path.parent.mkdir(parents=True)
    pictures[0].save(path, save_all=True, append_images=pictures[1:])
    build(site)
    shown = f'src="../one.{ending}" width="152" height="30"'
    assert shown in read_page(site, "publications")
    assert (site / f"_site/one.{ending}").read_bytes() == path.read_bytes()


def test_photo_that_cannot_be_read_is_told(write_site: WriteSite) -> None:
    """The problem stands where the content names the photo."""
    cv = CV.format("  image: me.jpg\n", "")
    site = write_site({"content/cv.yaml": cv, "content/files/me.jpg": "no picture"})
    with pytest.raises(ContentError) as told:
        build(site)
    [problem] = told.value.problems
    assert (
        format_problem(problem)
        .splitlines()[0]
        .endswith(
            "cv.yaml:3:10: me.jpg: the picture cannot be read: "
            "it is damaged, or of a format that is not known"
        )
    )


def test_distant_photo_is_left_out(write_site: WriteSite) -> None:
    """Pages load nothing from other hosts; a warning says so."""
    site = write_site({"content/cv.yaml": CV.format("  image: https://x.example/me.jpg\n", "")})
    [warning] = build(site).warnings
    assert "no pictures from other sites" in warning.message
    assert "<img" not in read_page(site)


def test_thumbnails_stand_in_lists_and_on_pages(write_site: WriteSite) -> None:
    """A picture is found by its field or by the key; without one there is no room for it."""
    site = write_site({"content/publications.bib": BIB})
    save_picture(site, "papers/one.png")
    save_picture(site, "papers/two.preview.jpg")
    build(site)
    tag = r'<img class="thumbnail" src="[./]*assets/papers/{}-152\.\w+\.webp" srcset="[^"]* 2x"'
    tag += r' width="152" height="95" loading="lazy" alt="{}">'
    for path in ("publications", "publications/one"):
        assert re.search(tag.format("one", "A wheel"), read_page(site, path))
    for path in ("", "publications", "publications/two"):
        assert re.search(tag.format(r"two\.preview", ""), read_page(site, path))
    assert read_page(site, "publications").count("has-thumbnail") == 2
    assert "thumbnail" not in read_page(site, "publications/three")


@pytest.mark.parametrize("name", ["two.preview.JPG", "two.Preview.Jpg"])
def test_endings_of_pictures_are_read_in_any_case(write_site: WriteSite, name: str) -> None:
    """A picture as cameras name it is a thumbnail like others; the original is not published."""
    site = write_site({"content/publications.bib": BIB.replace("preview = {one.png}, ", "")})
    save_picture(site, f"papers/{name}")
    build(site)
    assert '<img class="thumbnail"' in read_page(site, "publications/two")
    assert not any(each.lower().endswith("jpg") for each in list_names(site))


def test_missing_preview_is_told(write_site: WriteSite) -> None:
    """A preview that is not there is told as a link that leads nowhere, at its field."""
    site = write_site({"content/publications.bib": BIB})
    with pytest.raises(ContentError, match=r"publications\.bib:1:51: a link leads nowhere"):
        build(site)


def test_icons_are_made_of_initials(write_site: WriteSite) -> None:
    """Without any picture there are icons for tabs, home screens and the manifest."""
    site = write_site({})
    build(site)
    out = site / "_site"
    manifest = json.loads((out / "site.webmanifest").read_bytes())
    assert manifest["name"] == manifest["short_name"] == "Ada King"
    assert manifest["theme_color"] == manifest["background_color"] == "#fdfcfa"
    for icon in manifest["icons"]:
        with Image.open(out / icon["src"]) as image:
            assert f"{image.width}x{image.height}" == icon["sizes"]
    with Image.open(out / "favicon.ico") as image:
        assert (image.format, image.size) == ("ICO", (32, 32))
    with Image.open(out / "apple-touch-icon.png") as image:
        assert image.size == (180, 180)
        assert image.convert("RGBA").getpixel((0, 0))[3] == 255  # type: ignore[index]  # a tuple for RGBA
    assert '<link rel="manifest" href="site.webmanifest">' in read_page(site)


@pytest.mark.parametrize("name", ["icon.png", "icon.svg", "Icon.PNG", "icon.SVG"])
def test_icons_are_made_of_a_picture(write_site: WriteSite, name: str) -> None:
    """A picture of the content takes the place of the initials."""
    is_svg = name.lower().endswith("svg")
    site = write_site({f"content/files/{name}": SVG} if is_svg else {})
    if not is_svg:
        save_picture(site, name)
    build(site)
    with Image.open(site / "_site" / "icon-192.png") as image:
        colour = image.convert("RGB").getpixel((96, 96))
    assert colour == ((0, 0, 0) if is_svg else (0, 128, 128))
    assert ('href="favicon.svg"' in read_page(site)) is is_svg


def test_own_favicon_stays(write_site: WriteSite) -> None:
    """What a site has itself is never replaced; other icons are made of its favicon."""
    site = write_site({"static/favicon.svg": SVG, "static/favicon.ico": "mine"})
    build(site)
    assert (site / "_site/favicon.svg").read_text() == SVG
    assert (site / "_site/favicon.ico").read_text() == "mine"
    with Image.open(site / "_site" / "icon-192.png") as image:
        assert image.convert("RGB").getpixel((96, 96)) == (0, 0, 0)


@pytest.mark.parametrize(
    ("outputs", "cards"),
    [
        ("", {"card.png", "publications/card.png", "publications/two/card.png"}),
        (", outputs: {cards: false}", set()),
        (
            ", outputs: {all_cards: true}",
            {"card.png", "publications/card.png"}
            | {f"publications/{name}/card.png" for name in ("one", "two", "three")},
        ),
    ],
)
def test_cards(write_site: WriteSite, outputs: str, cards: set[str]) -> None:
    """Home, lists and selected publications have a card of their own, the others that of home."""
    bib = BIB.replace("preview = {one.png}, ", "")
    site = write_site({"content/cv.yaml": CV.format("", outputs), "content/publications.bib": bib})
    build(site)
    assert {name for name in list_names(site) if name.endswith("card.png")} == cards
    for name in cards:
        with Image.open(site / "_site" / name) as image:
            assert (image.format, image.size) == ("PNG", (1200, 630))
    for path in ("", "publications/", "publications/one/", "publications/two/"):
        own = f"{path}card.png"
        card = own if own in cards else "card.png"
        tag = f'<meta property="og:image" content="https://ada.example/{card}">'
        assert (tag in read_page(site, path)) is bool(cards)


def test_card_of_other_letters_is_left_out(write_site: WriteSite) -> None:
    """No card shows boxes for letters: such a page has that of the homepage."""
    bib = "@misc{a, title = {于世行}, selected = {true}}"
    site = write_site({"content/cv.yaml": CV.format("", ""), "content/publications.bib": bib})
    build(site)
    assert 'content="https://ada.example/card.png"' in read_page(site, "publications/a")
    assert "publications/a/card.png" not in list_names(site)


def test_mistake_in_a_drawing_is_told(write_site: WriteSite) -> None:
    """What typst cannot read in a template of the site's own is told with its place."""
    cv = CV.format("", "")
    site = write_site({"content/cv.yaml": cv, "templates/card.typ": "#let a = 1\n#foo(3)\n"})
    with pytest.raises(ContentError, match=r"card\.typ:2:2: unknown variable: foo"):
        build(site)


def test_own_card_takes_the_place_of_the_default(write_site: WriteSite) -> None:
    """A site draws its cards itself by a template of the same name."""
    cv = CV.format("", "")
    own = "#set page(width: 1200pt, height: 630pt, fill: teal)\n"
    site = write_site({"content/cv.yaml": cv, "templates/card.typ": own})
    build(site)
    with Image.open(site / "_site" / "card.png") as image:
        assert image.convert("RGB").getpixel((9, 9)) == (57, 204, 204)


def test_drawings_have_the_accent_of_the_site(write_site: WriteSite) -> None:
    """The bar of the card and the field of the icon are in the colour that links have."""
    cv = CV.format("", ", theme: {accent: '#84370f'}")
    site = write_site({"content/cv.yaml": cv})
    build(site)
    for name, place in (("card.png", (5, 300)), ("icon-192.png", (96, 10))):
        with Image.open(site / "_site" / name) as image:
            assert image.convert("RGB").getpixel(place) == (0x84, 0x37, 0x0F)


def test_fonts_of_the_content_are_for_drawings_alone(write_site: WriteSite) -> None:
    """With a font for its letters a title is on the card; the font itself is not published."""
    bib = "@misc{a, title = {于世行}, selected = {true}}"
    site = write_site({"content/cv.yaml": CV.format("", ""), "content/publications.bib": bib})
    write_font(site / "content" / "fonts" / "own.ttf", "于世")
    build(site)
    assert "publications/a/card.png" not in list_names(site)
    write_font(site / "content" / "fonts" / "own.ttf", "于世行")
    build(site)
    names = list_names(site)
    assert "publications/a/card.png" in names
    assert not any("own" in name for name in names)


def test_cards_are_left_out_without_typst(write_site: WriteSite) -> None:
    """A site is built where typst is not installed, with one warning and the default icon."""
    site = write_site({"content/cv.yaml": CV.format("", "")})
    code = (
        "import sys; sys.modules['typst'] = None; sys.argv[1:] = ['build'];"
        "from cvsite.cli import main; main()"
    )
    built = subprocess.run(
        [sys.executable, "-c", code], cwd=site, capture_output=True, text=True, check=True
    )
    assert built.stderr.count("warning: ") == 1
    assert "typst is not installed" in built.stderr
    assert {"favicon.svg"} == {name for name in list_names(site) if re.search("card|icon", name)}
