"""The CV: ``content/cv.yaml``, or ``content/resume.json`` where there is none."""

from functools import reduce
from pathlib import Path

from cvsite.errors import ContentError, Location, Problem
from cvsite.loader.decode import decode_record
from cvsite.loader.document import Document, Place, merge_documents, read_document
from cvsite.loader.own_values import restore_own_values
from cvsite.model.cv import Cv
from cvsite.model.record import MarkdownReader
from cvsite.yaml_text.decoding import read_text
from cvsite.yaml_text.json_reader import read_json
from cvsite.yaml_text.yaml_reader import read_yaml

CV_FILE = "cv.yaml"
RESUME_FILE = "resume.json"
PRIVATE_FILE = "private.yaml"

READERS = {".yaml": read_yaml, ".json": read_json}
"""How a file is read, by the ending of its name."""


def load_cv(
    content: Path, read_markdown: MarkdownReader
) -> tuple[Cv | None, Document, list[Problem]]:
    """Load the CV with what ``private.yaml`` adds to it.

    The CV is None where it has errors. The document says where everything in it stands.
    """
    path, problems = _find_cv(content)
    files = [each for each in (path, content / PRIVATE_FILE) if each and each.exists()]
    documents = []
    for each in files:
        document, wrong = _read_file(each)
        problems += wrong
        documents += [document] if document else []
    if path is None or len(documents) < len(files):
        return None, _nothing_read(content), problems
    document = reduce(merge_documents, documents)
    allow_unknown = path.name == RESUME_FILE
    cv, wrong = decode_record(document, Cv, read_markdown, allow_unknown=allow_unknown)
    return cv, document, problems + wrong


def _find_cv(content: Path) -> tuple[Path | None, list[Problem]]:
    """Find the file that holds the CV; none, or two of them, is a problem."""
    cv, resume = content / CV_FILE, content / RESUME_FILE
    if cv.exists() and resume.exists():
        message = f"the CV is given twice: in {cv} and in {resume}"
        return cv, [Problem(message, Location(str(resume)), hint="keep one of them")]
    for path in (cv, resume):
        if path.exists():
            return path, []
    misnamed = cv.with_suffix(".yml")
    hint = f"rename {misnamed} to {CV_FILE}" if misnamed.is_file() else "cvsite new writes one"
    return None, [Problem(f"there is no CV: looked for {cv} and {resume}", hint=hint)]


def _read_file(path: Path) -> tuple[Document | None, list[Problem]]:
    try:
        text = read_text(path)
        node, source = READERS[path.suffix](text, str(path))
    except ContentError as error:
        return None, list(error.problems)
    if node and path.name == RESUME_FILE:
        node = restore_own_values(node)
    return read_document(node, source)


def _nothing_read(content: Path) -> Document:
    nowhere = Location(str(content))
    return Document({}, {(): Place(nowhere, nowhere)})
