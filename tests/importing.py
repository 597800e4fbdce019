"""What the tests of importers share: an import as people run one, and that it loses nothing."""

import json
import re
import tomllib
from collections.abc import Iterator
from pathlib import Path

import yaml
from PIL import Image

from cvsite.builder.build import build_site
from cvsite.builder.options import BuildOptions
from cvsite.importers.dates import read_date
from cvsite.importers.import_site import ImportReport, import_site
from cvsite.loader.bibtex.entries import decode_files
from cvsite.loader.publications import make_publications
from cvsite.markup.plain import write_plain
from cvsite.model.people import NOBODY

_TAG = re.compile(r"<[^<>]*>")
_MARKUP = re.compile(r"[*_`\[\]()<>\\{}$]+")
_NO_LETTER = re.compile(r"[\W_]+")
_LIQUID = re.compile(r"{%.*?%}|{{.*?}}")
_WORD = re.compile(r"[^\W\d_]{3,}")
_SAID_OTHERWISE = frozenset(
    [
        "academicons",
        "advising",
        "affiliations",
        "biography",
        "blank",
        "brands",
        "envelope",
        "full",
        "german",
        "githubusercontent",
        "groups",
        "list",
        "mailto",
        "manuscripts",
        "name",
        "nbsp",
        "nested",
        "newpage",
        "portrait",
        "positions",
        "preprint",
        "presente",
        "previous",
        "publisher",
        "raw",
        "resume",
        "review",
        "schema",
        "since",
        "symbol",
        "table",
        "target",
        "time",
        "under",
        "url",
        "video",
    ]
)
"""Names of layouts, icons, kinds of records and states: the site has its own words."""

_WRITTEN_ANEW = re.compile(r"[+(]?[\d\s()./-]+|present|\S+@\S+|[A-Z]{2}", re.IGNORECASE)
"""Dates, phone numbers, addresses of mail and codes of countries, which pages write in other ways.
"""


def write_source(folder: Path, files: dict[str, str]) -> Path:
    """Write the files of a source, and give the folder, or the file where there is one alone."""
    for name, text in files.items():
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")
    return folder / next(iter(files)) if len(files) == 1 else folder


def import_source(
    source: Path, site: Path, name: str | None = None, but: tuple[str, ...] = ()
) -> ImportReport:
    """Import a source, build the site without a problem, and see that nothing was lost.

    ``but`` are folders whose files are not content.
    """
    report = import_site(source, site, name=name, overwrite=False)
    build_site(BuildOptions(site, site / "_site", "https://ada.example.org"))
    assert_nothing_lost(source, site, but)
    return report


def import_files(folder: Path, files: dict[str, str], *pictures: str) -> Path:
    """Import the files of a source, with pictures at some of its paths, and give the site."""
    source = write_source(folder / "old", files)
    for picture in pictures:
        Image.new("RGB", (8, 8)).save(source / picture)
    import_source(source, folder / "new")
    return folder / "new"


def assert_nothing_lost(source: Path, site: Path, but: tuple[str, ...] = ()) -> None:
    """Every text of a source is on the site, or in the list of what was not carried over.

    Dates and the like, which pages write in other ways, are in the content at least; so is each
    word of a text that is nowhere as a whole, since it may have become several fields.
    """
    pages = [path.read_text("utf-8") for path in sorted((site / "_site").rglob("*.html"))]
    notes = (site / "import-notes.md").read_text("utf-8")
    content = [path.read_text("utf-8") for path in sorted((site / "content").glob("*.yaml"))]
    content += [path.read_text("utf-8") for path in sorted((site / "content").glob("*.bib"))]
    shown = _simplify(" ".join([notes, *(_TAG.sub("", page) + " " + page for page in pages)]))
    written = shown + _simplify(" ".join(content))
    files = [source] if source.is_file() else sorted(source.rglob("*"))
    lost = [
        f"{path.name}: {text}"
        for path in files
        if path.is_file() and not {*but}.intersection(path.relative_to(source).parts)
        for text in _list_texts(path)
        if not _is_date_of(written, text)
        and any(part not in (written if _is_written_anew(text) else shown) for part in _split(text))
        and any(word not in written for word in _list_words(text))
    ]
    assert not lost, "\n".join(lost)


def _list_words(text: str) -> list[str]:
    """Give the words of a text: what became records stands in other orders and with other marks."""
    words = (word.casefold() for word in _WORD.findall(_LIQUID.sub(" ", _TAG.sub(" ", text))))
    return [word for word in words if word not in _SAID_OTHERWISE]


def _is_date_of(written: str, text: str) -> bool:
    """Tell whether a text is a date, and the content has it in its own spelling."""
    date = read_date(text)
    return date is not None and _simplify(date) in written


def _is_written_anew(text: str) -> bool:
    return _WRITTEN_ANEW.fullmatch(text.strip()) is not None


def _split(text: str) -> Iterator[str]:
    """Give the parts of a text between its marks of Markdown and its tags, without their spaces."""
    for line in text.splitlines():
        for part in _MARKUP.split(_TAG.sub("*", line)):
            if simple := _simplify(part):
                yield simple


def _simplify(text: str) -> str:
    text = text.replace("&amp;", "&").replace("&#39;", "'").replace("&#x27;", "'")
    return _NO_LETTER.sub("", text).casefold()


def _list_texts(path: Path) -> Iterator[str]:
    match path.suffix:
        case ".json":
            yield from _walk(json.loads(path.read_text("utf-8")))
        case ".yaml" | ".yml":
            yield from _walk(_read_yaml(path.read_text("utf-8")))
        case ".bib":
            for file in decode_files([(str(path), path.read_bytes())]):
                for publication in make_publications(file, NOBODY):
                    yield write_plain(publication.title)
                    yield from (str(name) for name in publication.author)
        case ".md" | ".html" | ".markdown":
            yield from _list_page(path.read_text("utf-8"))
        case ".toml":
            yield from _walk(tomllib.loads(path.read_text("utf-8")))


def _list_page(text: str) -> Iterator[str]:
    """Give the texts of a page; front matter that is damaged is text like all below it."""
    mark = text[:4]
    if mark not in {"---\n", "+++\n"} or mark not in text[len(mark) :]:
        yield from text.splitlines()
        return
    _, matter, body = text.split(mark, 2)
    try:
        load = _read_yaml if mark == "---\n" else tomllib.loads
        yield from _walk(load(matter))
    except yaml.YAMLError:
        yield from matter.splitlines()
    yield from body.splitlines()


def _read_yaml(text: str) -> object:
    return yaml.load(text, Loader=yaml.BaseLoader)  # noqa: S506 - makes text alone


def _walk(value: object) -> Iterator[str]:
    match value:
        case dict():
            for each in value.values():
                yield from _walk(each)
        case list():
            for each in value:
                yield from _walk(each)
        case None | bool():
            pass
        case _:
            yield str(value)
