"""Data into records, and pydantic's errors into problems with place and hint."""

import re
from collections.abc import Callable
from typing import TypeVar, get_args

from pydantic import ValidationError
from pydantic_core import ErrorDetails

from cvsite.errors import Problem, did_you_mean, suggest_word
from cvsite.loader.document import Data, Document
from cvsite.model.record import MarkdownReader, Record
from cvsite.model.routes import Route

T = TypeVar("T", bound=Record)

_TEXT_HINT = "put text that begins with [ or {, or holds ': ', in quotes"
_LIST_HINT = "write a list: each item on a line of its own, after '- '"

_MESSAGES: dict[str, Callable[[ErrorDetails], tuple[str, str | None]]] = {
    "string_type": lambda error: (f"expected text, found {_describe(error['input'])}", _TEXT_HINT),
    "string_pattern_mismatch": lambda error: (
        f"{error['input']!r} is not written as it should be",
        "a language is written as in BCP 47: en, de, zh-Hans",
    ),
    "value_error": lambda error: (str(error["ctx"]["error"]), None),
    "date_type": lambda error: (f"expected a date, found {_describe(error['input'])}", None),
    "tuple_type": lambda error: (f"expected a list, found {_describe(error['input'])}", _LIST_HINT),
    "model_type": lambda error: (
        f"expected fields (key: value), found {_describe(error['input'])}",
        None,
    ),
    "dict_type": lambda error: (
        f"expected fields (key: value), found {_describe(error['input'])}",
        None,
    ),
    "bool_parsing": lambda error: (
        f"expected true or false, found {_describe(error['input'])}",
        None,
    ),
    "bool_type": lambda error: (f"expected true or false, found {_describe(error['input'])}", None),
    "int_parsing": lambda error: (f"expected a number, found {_describe(error['input'])}", None),
    "int_type": lambda error: (f"expected a number, found {_describe(error['input'])}", None),
    "greater_than_equal": lambda error: (
        f"expected {error['ctx']['ge']} or more, found {error['input']}",
        None,
    ),
    "too_short": lambda error: (
        f"expected at least {error['ctx']['min_length']} items in the list",
        None,
    ),
    "literal_error": lambda error: (
        f"{error['input']!r} is none of {error['ctx']['expected']}",
        did_you_mean(str(error["input"]), re.findall(r"'(\w+)'", error["ctx"]["expected"])),
    ),
}
"""What to say of pydantic's error types; others have words of their own."""


def decode_record(
    document: Document, model: type[T], read_markdown: MarkdownReader, *, allow_unknown: bool
) -> tuple[T | None, list[Problem]]:
    """Make a record of a document; None where there are errors.

    ``allow_unknown`` is for files that other tools wrote: unknown keys are warnings and left out,
    and addresses may lack their scheme.
    """
    context = {"read_markdown": read_markdown, "bare_hosts": allow_unknown}
    problems: list[Problem] = []
    try:
        return model.model_validate(document.data, context=context), problems
    except ValidationError as error:
        problems = _list_problems(error, document, model, allow_unknown=allow_unknown)
        unknown = [each["loc"] for each in error.errors() if each["type"] == "extra_forbidden"]
    if any(problem.severity == "error" for problem in problems):
        return None, problems
    data = document.data
    for route in unknown:
        data = _leave_out(data, route)
    return model.model_validate(data, context=context), problems


def _list_problems(
    error: ValidationError, document: Document, model: type[Record], *, allow_unknown: bool
) -> list[Problem]:
    problems = []
    misspelt: set[Route] = set()
    details = error.errors(include_url=False)
    for each in details:
        if each["type"] == "extra_forbidden":
            name, meant = (
                str(each["loc"][-1]),
                suggest_word(str(each["loc"][-1]), _field_names(each["loc"], model)),
            )
            misspelt.add((*each["loc"][:-1], meant or ""))
            problems.append(
                Problem(
                    f"unknown key {name!r}",
                    document.locate_key(each["loc"]),
                    hint=f"did you mean {meant!r}?" if meant else _list_fields(each["loc"], model),
                    severity="warning" if allow_unknown else "error",
                )
            )
    for each in details:
        route = each["loc"]
        if each["type"] == "missing" and route not in misspelt:
            where = document.locate(route[:-1])
            problems.append(
                Problem(f"missing key {str(route[-1])!r}", where, f"add {route[-1]}: …")
            )
        elif each["type"] not in {"missing", "extra_forbidden"}:
            problems.append(_tell_error(each, document, model))
    return problems


def explain_error(error: ErrorDetails) -> tuple[str, str | None]:
    """Say in a user's words what is wrong with a value, and what may help."""
    tell = _MESSAGES.get(error["type"])
    return tell(error) if tell else (error["msg"], error.get("ctx", {}).get("hint"))


def _tell_error(error: ErrorDetails, document: Document, model: type[Record]) -> Problem:
    message, hint = explain_error(error)
    if error["type"] == "model_type":
        hint = _list_fields((*error["loc"], ""), model)
    return Problem(message, document.locate(error["loc"]), hint)


def _describe(value: object) -> str:
    match value:
        case None:
            return "nothing"
        case list():
            return "a list"
        case dict():
            return "fields (key: value)"
        case _:
            return f"the text {str(value)!r}"


def _list_fields(route: Route, model: type[Record]) -> str | None:
    names = _field_names(route, model)
    return f"known here: {', '.join(names)}" if names else None


def _field_names(route: Route, model: type[Record]) -> list[str]:
    """List the fields of the record that the last part of a route should belong to."""
    record: type[Record] | None = model
    for part in route[:-1]:
        if isinstance(part, str) and record is not None:
            field = record.model_fields.get(part)
            record = _find_record(field.annotation) if field else None
    if record is None:
        return []
    return [field.alias or name for name, field in record.model_fields.items()]


def _find_record(annotation: object) -> type[Record] | None:
    """Find the record within a type such as ``tuple[Work, ...]`` or ``Basics | None``."""
    if isinstance(annotation, type) and issubclass(annotation, Record):
        return annotation
    found = (_find_record(part) for part in get_args(annotation))
    return next((record for record in found if record), None)


def _leave_out(data: Data, route: Route) -> Data:
    """Copy data without the value at the end of a route."""
    match data, route:
        case dict(), (str() as key,):
            return {name: value for name, value in data.items() if name != key}
        case dict(), (str() as key, *rest):
            return {**data, key: _leave_out(data[key], tuple(rest))}
        case list(), (int() as position, *rest):
            changed = _leave_out(data[position], tuple(rest))
            return [*data[:position], changed, *data[position + 1 :]]
    return data
