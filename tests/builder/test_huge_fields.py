"""Values without end in every field of an entry: the site is built, and soon."""

from collections.abc import Callable
from pathlib import Path

import pytest

from cvsite.builder.build import build_site
from cvsite.builder.options import BuildOptions

WriteSite = Callable[[dict[str, str]], Path]

FIELDS = """
title author editor journal booktitle pages volume number year date month publisher address note
keywords doi abstract eprint archiveprefix edition series school award abbr additional_info
annotation author+an related pubstate isbn issn language pmid priority howpublished urldate
"""
LENGTH = 20_000
CV = "basics: {name: Ada King}\nsite: {outputs: {cards: false, pdf: false}}\n"


@pytest.mark.parametrize("unit", ["1", "~", "[", ", ", "- ", '"', "a~", "x:"])
def test_a_unit_again_and_again_in_every_field(write_site: WriteSite, unit: str) -> None:
    """Where a pattern took the square of the length, this would go on for minutes."""
    value = unit * (LENGTH // len(unit))
    fields = ",\n".join(f"  {name} = {{{value}}}" for name in FIELDS.split())
    site = write_site(
        {"content/cv.yaml": CV, "content/publications.bib": f"@article{{a,\n{fields}\n}}\n"}
    )
    report = build_site(BuildOptions(site, site / "_site", "https://ada.example"))
    assert (site / "_site/publications/a/index.html").is_file()
    assert report.warnings
