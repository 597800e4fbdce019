"""Sources that mean no good give sites like others: without a trace of what they tried."""

import json
from pathlib import Path

import pytest

from cvsite.builder.build import build_site
from cvsite.builder.options import BuildOptions
from cvsite.errors import ContentError
from cvsite.importers.import_site import import_site
from importing import write_source

HOSTILE = {
    "script": "<script>alert(1)</script>",
    "address": "[x](javascript:alert(1)) [y](data:text/html,x)",
    "LaTeX": r"\input{/etc/passwd} \write18{id} $\href{javascript:x}{y}$ } @article{x, a = {b",
    "typst": '#read("/etc/passwd") $sys$',
    "YAML": "a: b # c\n- [d, {e: !!python/object f}]\n...\n---",
    "path": "../../../../etc/passwd",
    "controls": "a\x00b\u202ec\x1b[2J\ufffe",
    "no letter": "\x07",
    "brackets": "[" * 5_000,
    "tags": "<a " * 5_000,
    "links": "[a](" * 5_000,
    "link": "[a](" + " " * 100_000 + "b",
    "Liquid": "{{" * 20_000,
    "code": "{{< card " * 5_000,
    "comments": "<!--" * 5_000,
    "commas": ", " * 5_000,
    "spaces": "a" + " " * 200_000 + "b",
    "lines": "a" + "\n" * 200_000 + "b",
    "digits": "1" * 100_000,
    "letters": "a" * 100_000,
    "stops": ". " * 10_000,
}


def write_resume(text: str) -> str:
    """Write a CV that says the same in each field."""
    return json.dumps(
        {
            "basics": {
                **dict.fromkeys(
                    ("name", "label", "email", "phone", "url", "image", "summary"), text
                ),
                "location": {"city": text, "countryCode": text},
                "profiles": [{"network": text, "username": text, "url": text}],
            },
            "work": [
                {
                    "name": text,
                    "position": text,
                    "url": text,
                    "startDate": text,
                    "endDate": text,
                    "summary": text,
                    "highlights": [text],
                }
            ],
            "education": [{"institution": text, "area": text, "startDate": text}],
            "awards": [{"title": text, "date": text, "awarder": text}],
            "publications": [
                {
                    "name": text,
                    "publisher": text,
                    "releaseDate": text,
                    "url": text,
                    "summary": text,
                    "authors": [text, text],
                    "doi": text,
                }
            ],
            "skills": [{"name": text, "keywords": [text]}],
        }
    )  # fmt: skip - a record a line


@pytest.mark.parametrize("name", HOSTILE)
def test_hostile_text_in_every_field(tmp_path: Path, name: str) -> None:
    """It is shown as text or listed, the site builds, and no file is copied."""
    source = write_source(tmp_path / "source", {"resume.json": write_resume(HOSTILE[name])})
    import_site(source, tmp_path / "site", name=None, overwrite=False)
    site = tmp_path / "site"
    build_site(BuildOptions(site, site / "_site", "https://ada.example.org"))
    page = (site / "_site/index.html").read_text("utf-8")
    assert "<script>alert" not in page
    assert 'href="javascript:' not in page
    assert not (site / "content/files").exists()


def test_aliases_that_multiply(tmp_path: Path) -> None:
    """YAML whose aliases stand for millions of values is refused, with the place."""
    levels = "\n".join(f"a{n}: &a{n} [{', '.join([f'*a{n - 1}'] * 9)}]" for n in range(1, 9))
    bomb = f"cv: {{name: Ada, sections: {{}}}}\na0: &a0 x\n{levels}\n"
    source = write_source(tmp_path, {"cv.yaml": bomb})
    with pytest.raises(ContentError, match="the aliases stand for more than"):
        import_site(source, tmp_path / "site", name=None, overwrite=False)
