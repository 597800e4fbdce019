"""Who gave an award in a CV of RenderCV, where, and who is meant by a spelling of a name."""

from pathlib import Path

from cvsite.loader.site import load_site
from importing import import_source, write_source

CV = """cv:
  name: Bruno de Oliveira
  sections:
    awards:
      - {name: Medal, location: 'Turin, Italy', date: 2020}
      - {name: Prize, location: Royal Society, date: 2019}
      - {name: Grant, location: 'University of Turin, Italy', date: 2018}
      - {name: Cup, location: Online, issuer: Engines, date: 2017}
    publications:
      - {title: On Looms, authors: [Bruno da Silva de Oliveira], date: 2020}
      - {title: On Cogs, authors: [Bruno de Oliveira, Ada de Oliveira], date: 2019}
"""


def test_where_an_award_was_given(tmp_path: Path) -> None:
    """A place is no giver; an organisation under that key is, unless another is told."""
    import_source(write_source(tmp_path, {"cv.yaml": CV}), tmp_path / "site")
    given = {each.title: each for each in load_site(tmp_path / "site").site.cv.awards}
    assert {title: each.awarder for title, each in given.items()} == {
        "Medal": None,
        "Prize": "Royal Society",
        "Grant": "University of Turin, Italy",
        "Cup": "Engines",
    }
    said = {title: each.summary.source for title, each in given.items() if each.summary}
    assert said == {"Medal": "Turin, Italy", "Cup": "Online"}


def test_a_sole_author_with_a_longer_name(tmp_path: Path) -> None:
    """It is the owner if the name begins and ends as theirs does."""
    import_source(write_source(tmp_path, {"cv.yaml": CV}), tmp_path / "site")
    site = load_site(tmp_path / "site").site
    assert site.cv.basics.aliases == ("Bruno da Silva de Oliveira",)
    assert all(each.names_owner for each in site.bibliography.publications)
