"""The pictures that content names: the owner's photo, and the preview of a publication."""

from collections.abc import Iterable, Iterator, Mapping

from cvsite.citation.addresses import split_urls
from cvsite.errors import Location, Problem
from cvsite.loader.bibtex.fields import FieldReader
from cvsite.loader.document import Document
from cvsite.model.cv import Cv
from cvsite.model.page import PAPERS_FOLDER, is_elsewhere
from cvsite.model.routes import Route, list_records
from cvsite.model.text import RichText

PREVIEW_FIELD = "preview"
PREVIEW_ENDINGS = (".png", ".jpg", ".jpeg", ".webp", ".avif", ".gif", ".svg")
"""What may follow ``<slug>.preview`` in the name of a file in ``papers/``."""

PREVIEW_FOLDERS = (PAPERS_FOLDER, "preview", "publication_preview")
"""Where a file is looked for of which only the name is given."""

MARKDOWN_HINT = (
    "only its words are shown; there are the photo (basics.image), the thumbnails of publications "
    "(preview), and the pictures of templates of your own"
)

DISTANT_HINT = "it is left out; save it under content/files/ and write its path"


def read_preview(fields: FieldReader) -> str | None:
    """Give the picture that an entry names for itself, as it is written there."""
    if PREVIEW_FIELD not in fields.values:
        return None
    path = next(iter(split_urls(fields.values[PREVIEW_FIELD])), None)
    if path and is_elsewhere(path):
        message = f"pages show no pictures from other sites, such as {path!r}"
        fields.file.warn(message, fields.entry.line_of(PREVIEW_FIELD), hint=DISTANT_HINT)
        return None
    return path


def find_preview(name: str | None, slug: str, files: Mapping[str, str]) -> str | None:
    """Find the picture that a publication names, or one that is named by its slug."""
    if name is None:
        stem = f"{PAPERS_FOLDER}/{slug}.{PREVIEW_FIELD}"
        return find_first((f"{stem}{ending}" for ending in PREVIEW_ENDINGS), files)
    path = name.lstrip("/")
    places = (f"{folder}/{path}" for folder in PREVIEW_FOLDERS if "/" not in path)
    return find_first((path, *places), files) or path


def find_first(paths: Iterable[str], files: Mapping[str, str]) -> str | None:
    """Find the first of some paths that is there, in whatever case its letters are."""
    return next((found for path in paths if (found := files.get(path.casefold()))), None)


def locate_photo(cv: Cv, document: Document) -> dict[str, Location]:
    """Give the place that names the photo, by the path that a page links to."""
    image = cv.basics.image
    return {image.lstrip("/"): document.locate(("basics", "image"))} if image else {}


def tell_distant_photo(cv: Cv, document: Document) -> Iterator[Problem]:
    """Warn where the photo stands on another site."""
    image = cv.basics.image
    if image and is_elsewhere(image):
        message = f"pages show no pictures from other sites, such as {image!r}"
        place = document.locate(("basics", "image"))
        yield Problem(message, place, DISTANT_HINT, severity="warning")


def tell_pictures_in_texts(cv: Cv, document: Document) -> Iterator[Problem]:
    """Warn of the pictures in Markdown, which pages do not show."""
    for route, text in _list_texts(cv):
        for address in text.pictures:
            message = f"pages show no pictures within texts, such as {address!r}"
            yield Problem(message, document.locate(route), MARKDOWN_HINT, severity="warning")


def _list_texts(cv: Cv) -> Iterator[tuple[Route, RichText]]:
    for route, record in list_records(cv):
        for name, value in record:
            if isinstance(value, RichText):
                yield (*route, name), value
            elif isinstance(value, tuple):
                texts = ((place, each) for place, each in enumerate(value))
                yield from (((*route, name, n), t) for n, t in texts if isinstance(t, RichText))
