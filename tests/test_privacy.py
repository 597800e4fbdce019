"""``site.publish`` governs what all outputs alike tell of the ways to reach the owner."""

from collections.abc import Callable
from pathlib import Path

import pytest

from cvsite.builder.build import build_site
from cvsite.builder.options import BuildOptions

CV = """\
basics:
  name: Ada King
  email: ada@engines.example
  phone: "+44 20 7946 0000"
site:
  url: https://ada.example
"""


def read_all(folder: Path) -> str:
    """Give the text of all files of a site."""
    return "".join(
        path.read_text("utf-8", "replace") for path in folder.rglob("*") if path.is_file()
    )


@pytest.mark.parametrize(
    ("publish", "shows", "hides"),
    [
        (None, ["ada [at] engines.example"], ["ada@engines", "7946"]),
        ("[]", [], ["engines.example", "7946"]),
        ("[email_text]", ["ada [at] engines.example"], ["ada@engines", "7946"]),
        ("[email_link]", ["mailto:ada&#64;engines.example"], ["7946"]),
        ("[phone]", ["+44 20 7946 0000"], ["engines.example"]),
    ],
)
def test_publish_governs_all_outputs(
    write_site: Callable[[dict[str, str]], Path],
    publish: str | None,
    shows: list[str],
    hides: list[str],
) -> None:
    """What is not listed is in no file; by default that is everything but the e-mail in words."""
    settings = f"  publish: {publish}\n" if publish else ""
    site = write_site({"content/cv.yaml": CV + settings})
    build_site(BuildOptions(site, site / "_site"))
    text = read_all(site / "_site")
    assert [each for each in shows if each not in text] == []
    assert [each for each in hides if each in text] == []


def test_private_file_is_merged_over_the_cv(
    write_site: Callable[[dict[str, str]], Path],
) -> None:
    """``private.yaml`` adds what must not be in a public repository; what it gives wins."""
    site = write_site(
        {
            "content/cv.yaml": "basics: {name: Ada, label: Analyst}\nsite: {publish: [phone]}\n",
            "content/private.yaml": "basics: {phone: '7946 0000', label: Countess}\n",
        }
    )
    build_site(BuildOptions(site, site / "_site", base_url="https://ada.example"))
    text = read_all(site / "_site")
    assert "7946 0000" in text
    assert "Countess" in text
    assert "Analyst" not in text
