"""No output of a site holds characters that no HTML may hold."""

import unicodedata
from collections.abc import Callable
from pathlib import Path

from cvsite.builder.build import build_site
from cvsite.builder.options import BuildOptions

ODD = "\x80\x92\x9f\x81\ufdd0\ufffe\U0001ffff\u202e\u2067"
TEXTS = {".html", ".json", ".bib", ".ris", ".xml", ".txt", ".webmanifest"}


def test_no_output_holds_what_is_no_character(write_site: Callable[[dict[str, str]], Path]) -> None:
    """Neither pages nor files for programs do, wherever in the content it stands."""
    entry = (
        f"@article{{k%s, title = {{T{ODD} &#x81;&#xfffe;}}, author = {{A{ODD}da, King}}, "
        f"journal = {{J{ODD}}}, keywords = {{w{ODD}}}, year = 2020, abstract = {{Why{ODD}}}, "
        f"doi = {{10.1000/{ODD}%s}}, note = {{n{ODD}}}}}\n"
    )
    written = ODD.encode("unicode_escape").decode()
    cv = "site:\n  url: https://ada.example/\nbasics:\n  name: Ada King\n"
    cv += f'  label: "L{written}"\n  summary: "*a* &#x81;&#x202e;{written}"\n'
    bib = f"{ODD}\n" + "".join(entry % (each, each) for each in range(5))
    site = write_site({"content/publications.bib": bib, "content/cv.yaml": cv})
    build_site(BuildOptions(site, site / "_site"))
    outputs = [path for path in (site / "_site").rglob("*") if path.suffix in TEXTS]
    assert {path.suffix for path in outputs} >= {".html", ".json", ".bib", ".ris", ".xml"}
    for path in outputs:
        text = path.read_text("utf-8").replace("\n", "").replace("\r", "").replace("\t", "")
        odd = {char for char in text if unicodedata.category(char) in {"Cc", "Cn", "Cs"}}
        assert not odd | ({"\u202e", "\u2067"} & set(text)), path
