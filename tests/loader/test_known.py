"""A site that is loaded with publications of the last time is what it is without them."""

import random
import shutil
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest

from cvsite.errors import ContentError
from cvsite.loader.known import KnownPublications
from cvsite.loader.publication_store import KEPT_FROM, PublicationStore
from cvsite.loader.site import LoadedSite, load_site

WriteSite = Callable[[dict[str, str]], Path]

CV = 'basics: {name: Ada King}\npeople: [{name: Bob Roe, url: "https://bob.example/"}]\n'
ENTRY = (
    '@article{{p{0}, author = {{Ada King and B{{\\"o}}b Roe and Bob Roe}}, year = {{20{1}}},'
    " title = {{On \\emph{{the}} {0}th $x_{0}$}}, journal = {{Journal {1}}},\n"
    "  abstract = {{About {1}.}}, note = {{{2}}}}}\n"
)
NOTES = ("read", "\\foo", "\\foo and \\bar", "\\emph{x", "a note", "é")
COUNT = KEPT_FROM + 10
BIB = "".join(ENTRY.format(n, 10 + n % 10, "read") for n in range(COUNT))


def load(site: Path, programs: str = "1") -> LoadedSite | ContentError:
    """Load a site with what an earlier time has left on the disk, as a new process does."""
    return attempt(site, open_known(site, programs))


def open_known(site: Path, programs: str = "1") -> KnownPublications:
    """Give what is known in a new process."""
    return KnownPublications(PublicationStore(find_store(site), lambda: programs))


def find_store(site: Path) -> Path:
    """Give the file that the publications of a site are kept in."""
    return site / ".cvsite/cache/publications"


def attempt(site: Path, known: KnownPublications | None) -> LoadedSite | ContentError:
    """Load a site, or give what is wrong with it."""
    try:
        loaded = load_site(site, known=known)
    except ContentError as error:
        return error
    return replace(loaded, digests={})


def check(site: Path, loaded: LoadedSite | ContentError) -> None:
    """Compare what was loaded with what is loaded from nothing."""
    plain = attempt(site, None)
    if isinstance(loaded, ContentError):
        assert isinstance(plain, ContentError)
        assert (loaded.problems, loaded.note) == (plain.problems, plain.note)
    else:
        assert loaded == plain


def change_at_random(site: Path, chance: random.Random) -> None:
    """Change the bibliography or the people."""
    bib, cv = site / "content/publications.bib", site / "content/cv.yaml"
    number, note = chance.randrange(COUNT), chance.choice(NOTES)
    lines = bib.read_text().splitlines(keepends=True)
    texts = (
        "A comment\n" + bib.read_text(),
        "".join(sorted(lines)) if chance.random() < 1 / 8 else bib.read_text(),
        bib.read_text().replace("{read}", f"{{{note}}}", number % 5),
        bib.read_text().replace(f"{{{note}}}", "{read}", number % 3),
        bib.read_text().replace("@article", "@artikel", number % 3),
        bib.read_text().replace("@artikel", "@article", 1),
        bib.read_text().replace(f"@article{{p{number},", "@article{p1,"),
        bib.read_text() + ENTRY.format(f"x{number}", 30, note),
        "".join(lines[2:]),
        '@string{read = "\\baz"}\n' + bib.read_text().replace("{read}", "read", 3),
    )
    bib.write_text(chance.choice(texts))
    if chance.random() < 1 / 6:
        cv.write_text(CV.replace("bob.example", f"{number}.example"))
    if chance.random() < 1 / 6:
        cv.write_text(CV.replace("Ada King", chance.choice(["Bob Roe", "Ada King"])))


@pytest.mark.parametrize("seed", range(4))
def test_random_changes(write_site: WriteSite, seed: int) -> None:
    """Whatever was changed, the same is loaded and told, be it from the disk or from memory."""
    chance = random.Random(seed)  # noqa: S311 - nothing secret
    site = write_site({"content/cv.yaml": CV, "content/publications.bib": BIB})
    memory = KnownPublications()
    for _ in range(20):
        change_at_random(site, chance)
        check(site, load(site))
        check(site, attempt(site, memory))
        check(site, load(site))


@pytest.fixture
def site(write_site: WriteSite) -> Path:
    """Write a site whose publications are worth keeping, and load it once."""
    site = write_site({"content/cv.yaml": CV, "content/publications.bib": BIB})
    load(site)
    return site


def test_publications_are_written_where_some_are_new(site: Path) -> None:
    """The file stays where all are known, and then holds those alone that were found."""
    store, bib = find_store(site), site / "content/publications.bib"
    before = store.stat().st_ino
    load(site)
    bib.write_text("A comment\n" + BIB)
    load(site)
    assert store.stat().st_ino == before
    assert b" 7th " in store.read_bytes()
    bib.write_text(BIB.replace(" 7th", " seventh"))
    check(site, load(site))
    assert store.stat().st_ino != before
    assert b" 7th " not in store.read_bytes()
    assert b" seventh " in store.read_bytes()


def test_a_file_that_is_not_whole_counts_for_nothing(site: Path) -> None:
    """What lost or changed a byte is left aside without a word, and written anew."""
    store = find_store(site)
    whole = store.read_bytes()
    seal, origin, *lines = whole.splitlines(keepends=True)
    changed = lines[3].replace(b"On ", b"Of ", 1)
    assert changed != lines[3]
    for damaged in (
        b"",
        b"{}",
        whole[:-1],
        whole[:-300],
        seal,
        b"".join((seal, origin, *lines[:-1])),
        b"".join((seal, origin, *lines[:3], changed, *lines[4:])),
        b"".join((seal, b"0" * 32 + b"\n", *lines)),
        bytes(range(256)) * 99,
    ):
        store.write_bytes(damaged)
        check(site, load(site))
        assert store.read_bytes() == whole
    store.unlink()
    store.mkdir()
    check(site, load(site))


def test_what_other_programs_made_counts_for_nothing(site: Path) -> None:
    """Another version may make something else of the same entry."""
    store = find_store(site)
    whole = store.read_bytes()
    check(site, load(site, programs="2"))
    assert store.read_bytes() != whole
    load(site)
    assert store.read_bytes() == whole


def test_people_are_looked_for_in_all_names(site: Path) -> None:
    """With other people in the CV no publication stays as it was."""
    (site / "content/cv.yaml").write_text(CV.replace("bob.example", "roe.example"))
    loaded = load(site)
    check(site, loaded)
    assert isinstance(loaded, LoadedSite)
    publications = loaded.site.bibliography.publications
    assert {name.url for each in publications for name in each.author} == {
        None,
        "https://roe.example/",
    }


def test_what_is_odd_is_told_again(site: Path) -> None:
    """A warning comes each time, and goes to the next entry that it is about."""
    bib = site / "content/publications.bib"
    for number in (3, 4, 5):
        bib.write_text(bib.read_text().replace(f"p{number},", f"p{number}, annote={{\\foo}},"))
    for number in (3, 4, 5):
        for _ in range(2):
            loaded = load(site)
            assert isinstance(loaded, LoadedSite)
            [warning] = loaded.warnings
            assert warning.location
            assert f"p{number}" in (warning.location.source or "")
        bib.write_text(bib.read_text().replace(f"p{number}, annote={{\\foo}},", f"p{number},"))


def test_warnings_about_known_publications_keep_their_places(write_site: WriteSite) -> None:
    """An author who is a stranger and a relative that is missing are told as the first time."""
    stranger = "@misc{k, title = {T},\n  author = {Lovelace, Charles},\n  related = {none}}\n"
    site = write_site({"content/publications.bib": stranger})
    known = KnownPublications(often=True)
    for _ in range(3):
        loaded = attempt(site, known)
        check(site, loaded)
        assert isinstance(loaded, LoadedSite)
        assert [each.location and each.location.line for each in loaded.warnings] == [2, 3]


def test_few_publications_are_not_kept(write_site: WriteSite) -> None:
    """They are made as quickly as they would be read."""
    site = write_site({"content/publications.bib": ENTRY.format(1, 10, "a")})
    load(site)
    assert not (site / ".cvsite").exists()


def test_where_nothing_can_be_written_nothing_is_kept(site: Path) -> None:
    """Here a file has the name of the folder."""
    shutil.rmtree(site / ".cvsite")
    (site / ".cvsite").write_text("a file")
    check(site, load(site))
    assert (site / ".cvsite").read_text() == "a file"
