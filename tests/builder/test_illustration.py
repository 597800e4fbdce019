"""The pictures of whole sites: photo and thumbnails."""

import re
import shutil
from collections.abc import Callable
from pathlib import Path

import pytest
from PIL import Image

from cvsite.builder.build import build_site
from cvsite.builder.options import BuildOptions
from cvsite.errors import ContentError, format_problem
from pictured_site import BIB, CV, SVG, build, list_names, read_page, save_picture

WriteSite = Callable[[dict[str, str]], Path]


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
