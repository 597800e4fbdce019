"""The .bib files go into the site as they were written, but for what the owner does not show."""

from collections.abc import Callable
from pathlib import Path

from cvsite.loader.site import load_site

CV = "basics: {name: Ada King}\nsite: {publications: {only_mine: true}}\n"
BIB = """% mine
@inproceedings{mine, title = {T}, author = {Ada King}, crossref = {whole}, year = 2020}
@proceedings{whole, title = {W}, editor = {Bob Roe}, year = 2020}
@misc{theirs, title = {U}, author = {Bob Roe}, year = 2020}
"""


def test_what_is_left_out_is_hidden(write_site: Callable[[dict[str, str]], Path]) -> None:
    """An entry that is left out stays in the file only where one that is shown needs it."""
    site = load_site(write_site({"content/cv.yaml": CV, "content/publications.bib": BIB})).site
    [source] = site.bibliography.sources
    assert source.text == BIB
    assert source.hidden == {"theirs"}
