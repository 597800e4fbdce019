"""A site that is edited again and again, at random too, and built after each edit."""

import random
import shutil
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from pathlib import Path

from cvsite.builder.build import build_site
from cvsite.builder.options import BuildOptions
from cvsite.errors import ContentError

CV = """\
basics: {name: Ada King, summary: Number 0}
site:
  url: https://ada.example
  publications: {group_by: year}
  outputs: {pdf: false}
people: [{name: Bob Roe, url: "https://bob.example/"}]
"""
ENTRY = (
    "@article{{paper{0}, author = {{Ada King and Bob Roe}}, title = {{Paper {0}}}, year = {1},"
    " journal = {{Journal {2}}}, abstract = {{About {2}.}}}}\n"
)
BASE = {
    "content/cv.yaml": CV,
    "content/publications.bib": "".join(ENTRY.format(n, 2000 + n, 0) for n in range(9)),
}


def read_tree(folder: Path) -> dict[str, bytes]:
    """Give all files below a folder, and empty folders."""
    return {
        path.relative_to(folder).as_posix(): path.read_bytes() if path.is_file() else b""
        for path in folder.rglob("*")
        if path.is_file() or not any(path.iterdir())
    }


def edit(path: Path, old: str, new: str) -> None:
    """Put a text into a file in the place of another."""
    text = path.read_text()
    assert old in text
    path.write_text(text.replace(old, new))


def change_at_random(site: Path, chance: random.Random) -> None:
    """Change a file of the site, or add or remove one."""
    bib, cv = site / "content/publications.bib", site / "content/cv.yaml"
    number = chance.randrange(12)
    changes: list[Callable[[], object]] = [
        lambda: bib.write_text(bib.read_text() + ENTRY.format(f"x{number}", 1990 + number, number)),
        lambda: bib.write_text(
            "".join(chance.sample(lines := bib.read_text().splitlines(keepends=True), len(lines)))
        ),
        lambda: bib.write_text("".join(bib.read_text().splitlines(keepends=True)[1:])),
        lambda: bib.write_text(bib.read_text().replace("About 0", f"About {number}", 1)),
        lambda: bib.write_text(bib.read_text().replace("abstract", "note", 1)),
        lambda: cv.write_text(CV.replace("Number 0", f"Number {number}")),
        lambda: cv.write_text(CV.replace("by: year", "by: type")),
        lambda: cv.write_text(CV.replace("bob.example", f"{number}.example")),
        lambda: cv.write_text(CV.replace("site:\n", "site:\n  language: de\n")),
        lambda: put(site / "content/words.toml", f'"Abs" = "{number}"'),
        lambda: put(site / "templates/partials/footer.html", f"{number}"),
        lambda: put(
            site / "templates/partials/venue.html", "{% macro venue(p) %}{{ p.slug }}{% endmacro %}"
        ),
        lambda: put(site / "templates/pages/talks.html", "{{ bibliography.publications|length }}"),
        lambda: put(site / "content/files/a/b.txt", f"{number}"),
        lambda: put(site / "content/files/a", f"{number}"),
        lambda: put(site / "content/files/A.txt", f"{number}"),
        lambda: put(site / "content/files/papers/paper3.pdf", f"{number}"),
        lambda: put(site / "static/style.css", f"p {{ order: {number} }}"),
        lambda: remove_first(site.glob("templates/*/*.html")),
        lambda: remove_first(site.glob("content/files/*.*")),
    ]
    chance.choice(changes)()


def put(path: Path, text: str) -> None:
    """Write a file, whatever stands in its way."""
    for folder in path.parents:
        if folder.is_file():
            folder.unlink()
    if path.is_dir():
        shutil.rmtree(path)
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text)


def remove_first(paths: Iterable[Path]) -> None:
    """Remove the first of some files."""
    for path in sorted(paths)[:1]:
        path.unlink()


def damage(site: Path, chance: random.Random) -> None:
    """Damage what earlier builds left."""
    notes = sorted((site / ".cvsite").rglob("*.json"))
    notes += (site / ".cvsite/cache").glob("publications")
    notes += (site / ".cvsite/parts").glob("*")
    spares = sorted(path for path in (site / ".cvsite/spare").rglob("*") if path.is_file())
    chosen = chance.choice([*notes, *spares[:3]])
    if chance.random() < 1 / 2:
        chosen.unlink()
    else:
        chosen.write_bytes(chosen.read_bytes()[:-9])


def attempt(options: BuildOptions) -> list[str]:
    """Build a site, and give what is wrong with it."""
    try:
        build_site(options)
    except ContentError as error:
        return [problem.message for problem in error.problems]
    return []


@contextmanager
def put_aside(folder: Path) -> Iterator[None]:
    """Take what earlier builds left out of the way of a clean one."""
    aside = folder.with_name("aside")
    if folder.exists():
        folder.rename(aside)
    yield
    shutil.rmtree(folder, ignore_errors=True)
    if aside.exists():
        aside.rename(folder)


def follow(site: Path, chance: random.Random, *, preview: bool, large: str = "") -> None:
    """Change a site a dozen times at random, and build it anew and clean each time.

    Whatever was changed, added, removed or damaged, the outputs are the same. So are the problems
    where it cannot be built, and then the output stays. ``large`` is a bibliography that now and
    then takes the place of the site's own, or loses most of its entries.
    """
    options = BuildOptions(site, site / "_site", preview=preview)
    clean = BuildOptions(site, site / "clean", preview=preview)
    bib = site / "content/publications.bib"
    for _ in range(12):
        if large and chance.random() < 1 / 3:
            bib.write_text(large[: chance.choice((len(ENTRY) * 9, len(large)))].rpartition("\n")[0])
        else:
            change_at_random(site, chance)
        if chance.random() < 1 / 8 and options.out.is_dir():
            damage(site, chance)
        before = read_tree(options.out)
        problems = attempt(options)
        with put_aside(site / ".cvsite"):
            assert attempt(clean) == problems
        assert read_tree(options.out) == (read_tree(clean.out) or before)
        shutil.rmtree(clean.out, ignore_errors=True)
