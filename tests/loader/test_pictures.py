"""Pictures that no page shows are told."""

from collections.abc import Callable
from pathlib import Path

from cvsite.loader.site import load_site

CV = """\
basics: {name: Ada King}
news:
  - {date: 2020, text: Older}
  - {date: 2021, text: "Our ![engine](engine.svg)"}
work:
  - name: Babbage
    highlights:
      - Notes
      - "![](https://x.example/a.png)"
"""


def test_pictures_in_texts_are_told(write_site: Callable[[dict[str, str]], Path]) -> None:
    """A warning says where each is, wherever Markdown stands, and what to do instead."""
    warnings = load_site(write_site({"content/cv.yaml": CV})).warnings
    told = [(each.message, each.location and each.location.line) for each in warnings]
    assert told == [
        ("pages show no pictures within texts, such as 'engine.svg'", 4),
        ("pages show no pictures within texts, such as 'https://x.example/a.png'", 9),
    ]
    assert all("basics.image" in (each.hint or "") for each in warnings)
