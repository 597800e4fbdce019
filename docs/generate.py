"""Writes what the documentation takes from the code: ``make docs`` runs it.

It writes docs/cv.schema.json, which editors check ``cv.yaml`` against, and the tables of docs/*.md
between ``<!-- table: NAME -->`` and ``<!-- end -->``. What it says comes from the records, the
vocabulary and the tables themselves, so that the documentation cannot say otherwise.
"""

import ast
import inspect
import json
import re
import sys
from collections.abc import Iterable, Mapping
from dataclasses import fields
from pathlib import Path
from typing import Any, cast

from cvsite.citation import eprints, links, vocabulary
from cvsite.loader.attachments import SLUG_ENDINGS
from cvsite.model.cv import Cv
from cvsite.model.grouping import TYPE_TITLES
from cvsite.model.record import Record
from cvsite.model.shown import SECTION_TITLES
from cvsite.model.social import PROFILE_URLS
from cvsite.renderer.context import PageContext
from cvsite.renderer.filters import make_filters
from cvsite.server.editors import TERMINAL_EDITORS, WINDOW_EDITORS
from cvsite.wording.translations import TRANSLATIONS, list_translations

DOCS = Path(__file__).parent
SCHEMA_FILE = "cv.schema.json"

Schema = dict[str, Any]
"""JSON Schema as pydantic gives it."""

_TABLE = re.compile(r"(<!-- table: ([\w ]+) -->\n).*?(<!-- end -->)", re.DOTALL)


def write_schema() -> str:
    """Give the JSON Schema of ``cv.yaml``, with the docstring of each field as its description."""
    schema = describe_schema()
    schema["$schema"] = "https://json-schema.org/draft/2020-12/schema"
    return json.dumps(schema, indent=2, ensure_ascii=False) + "\n"


def describe_schema() -> Schema:
    """Give pydantic's schema of the CV with descriptions, without its titles and nulls."""
    schema = Cv.model_json_schema()
    records = {record.__name__: record for record in _list_records(Record)}
    for name, part in [("Cv", schema), *schema["$defs"].items()]:
        docstrings = read_field_docstrings(records[name])
        for field, described in part["properties"].items():
            docstring = docstrings["json_schema" if field == "$schema" else field]
            part["properties"][field] = _simplify(described) | {"description": docstring}
    return schema


def name_language(tag: str) -> str:
    """Give the name of the language of a translation, which its file begins with."""
    first, *_ = (TRANSLATIONS / f"{tag}.toml").read_text("utf-8").splitlines()
    return first.removeprefix("# ")


def read_field_docstrings(record: type) -> dict[str, str]:
    """Give the docstring below each field of a class, those of its base classes included."""
    found: dict[str, str] = {}
    for base in reversed([each for each in record.__mro__ if each.__module__.startswith("cvsite")]):
        tree = cast("ast.ClassDef", ast.parse(inspect.getsource(base)).body[0])
        for field, below in zip(tree.body, tree.body[1:], strict=False):
            match field, below:
                case (
                    ast.AnnAssign(target=ast.Name(name)),
                    ast.Expr(value=ast.Constant(value=str(text))),
                ):
                    found[name] = " ".join(text.split())
    return found


def _list_records(base: type[Record]) -> Iterable[type[Record]]:
    for record in base.__subclasses__():
        yield record
        yield from _list_records(record)


def _simplify(described: Schema) -> Schema:
    """Drop pydantic's titles, and the null that stands for a field that is left out."""
    choices = [each for each in described.get("anyOf", ()) if each != {"type": "null"}]
    kept = {key: value for key, value in described.items() if key not in {"anyOf", "title"}}
    if len(choices) == 1:
        kept |= choices[0]
    elif choices:
        kept["anyOf"] = choices
    if kept.get("default", ...) in (None, [], {}) or "$ref" in kept:
        kept.pop("default", None)
    return kept


def make_tables() -> dict[str, str]:
    """Give all tables of the documentation by name."""
    schema = describe_schema()
    tables = {name: _write_record(part) for name, part in schema["$defs"].items()}
    return {
        **tables,
        "Cv": _write_record(schema),
        "entry types": _write_table(
            ("entry type", "CSL item type"),
            ((f"`@{name}`", f"`{kind}`") for name, kind in vocabulary.ITEM_TYPES.items()),
        ),
        "fields": _write_table(
            ("field, the first that is given", "CSL variable", "read as"), _list_fields()
        ),
        "links": _write_table(
            ("field", "label"), ((f"`{name}`", label) for name, label in links.LINK_FIELDS.items())
        ),
        "numbers": _write_table(
            ("field", "label", "address"), _list_addresses(links.NUMBER_FIELDS)
        ),
        "archives": _write_table(
            ("`archiveprefix` or `eprinttype`", "label", "address"),
            _list_addresses(eprints.EPRINT_ARCHIVES),
        ),
        "unlinked": _write_table(
            ("field", "why it makes no link"),
            ((f"`{name}`", reason) for name, reason in links.UNLINKED_FIELDS.items()),
        ),
        "attachments": _write_table(
            ("file in `content/files/papers/`", "label"),
            ((f"`<slug>{ending}`", label) for ending, label in SLUG_ENDINGS.items()),
        ),
        "groups": _write_table(
            ("group", "CSL item types"),
            (
                (title, ", ".join(f"`{kind}`" for kind in kinds))
                for title, kinds in TYPE_TITLES.items()
            ),
        ),
        "sections": _write_table(
            ("section", "usual title"),
            ((f"`{name}`", title) for name, title in SECTION_TITLES.items()),
        ),
        "languages": _write_table(
            ("`language`", "what it is"),
            ((f"`{tag}`", name_language(tag)) for tag in list_translations()),
        ),
        "networks": _write_table(
            ("network", "address"),
            ((f"`{name}`", f"`{url}`") for name, url in PROFILE_URLS.items()),
        ),
        "window editors": _list_editors(WINDOW_EDITORS),
        "terminal editors": _list_editors(TERMINAL_EDITORS),
        "variables": _write_table(
            ("name", "what it is"),
            (
                (f"`{field.name}`", read_field_docstrings(PageContext)[field.name])
                for field in fields(PageContext)
            ),
        ),
        "filters": _write_table(
            ("filter", "what it gives"),
            (
                (f"`{name}`", " ".join((inspect.getdoc(filter_) or "").split("\n\n")[0].split()))
                for name, filter_ in make_filters().items()
            ),
        ),
    }


def _list_editors(table: Mapping[str, str]) -> str:
    rows = ((f"`{name}`", f"`{arguments}`") for name, arguments in table.items())
    return _write_table(("editor", "what cvsite puts behind its command"), rows)


def _list_addresses(table: Mapping[str, tuple[str, str]]) -> Iterable[tuple[str, str, str]]:
    for name, (label, pattern) in table.items():
        yield f"`{name}`", label, f"`{pattern.format('…')}`"


def _list_fields() -> Iterable[tuple[str, str, str]]:
    kinds: dict[str, Mapping[str, tuple[str, ...]]] = {
        "formatted text": vocabulary.FORMATTED_FIELDS,
        "paragraphs of formatted text": vocabulary.PARAGRAPH_FIELDS,
        "plain text": vocabulary.PLAIN_FIELDS,
        "as written": vocabulary.IDENTIFIER_FIELDS,
    }
    for kind, table in kinds.items():
        for variable, names in table.items():
            yield ", ".join(f"`{name}`" for name in names), f"`{variable}`", kind


def _write_record(schema: Schema) -> str:
    rows = []
    for name, described in schema["properties"].items():
        required = "**required.** " if name in schema.get("required", ()) else ""
        rows.append((f"`{name}`", _name_type(described), required + described["description"]))
    return _write_table(("field", "type", "meaning"), rows)


def _name_type(described: Schema) -> str:
    shown = "text"
    match described:
        case {"$ref": reference}:
            name = str(reference).rpartition("/")[2]
            shown = f"[{name}](#{name.lower()})"
        case {"type": "array", "items": items}:
            shown = f"list of {_name_type(items)}"
        case {"anyOf": choices}:
            shown = " or ".join(_name_type(choice) for choice in choices)
        case {"enum": words}:
            shown = " / ".join(f"`{word}`" for word in words)
        case {"contentMediaType": _}:
            shown = "Markdown"
        case {"format": "uri-reference"}:
            shown = "address"
        case {"pattern": pattern}:
            words = {"present": "date or `present`", r"\d{4}": "date"}
            shown = next((words[part] for part in words if part in pattern), shown)
        case {"type": "object", "additionalProperties": values}:
            shown = f"{_name_type(values)} by name"
        case {"type": "boolean" | "integer" as kind}:
            shown = {"boolean": "`true` / `false`", "integer": "number"}[kind]
    return shown


def _write_table(head: tuple[str, ...], rows: Iterable[tuple[str, ...]]) -> str:
    lines = [head, tuple("---" for _ in head), *rows]
    return "".join(
        f"| {' | '.join(cell.replace('|', chr(92) + '|') for cell in line)} |\n" for line in lines
    )


def generate() -> dict[Path, str]:
    """Give what each generated file should hold."""
    tables = make_tables()
    texts = {DOCS / SCHEMA_FILE: write_schema()}
    for page in sorted(DOCS.rglob("*.md")):
        text = page.read_text("utf-8")
        texts[page] = _TABLE.sub(lambda match: f"{match[1]}\n{tables[match[2]]}\n{match[3]}", text)
    return texts


def main() -> None:
    """Write the files that are not as they should be."""
    for path, text in generate().items():
        if not path.exists() or path.read_text("utf-8") != text:
            path.write_text(text, encoding="utf-8")
            sys.stdout.write(f"wrote {path.relative_to(DOCS.parent)}\n")


if __name__ == "__main__":
    main()
