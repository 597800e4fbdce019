"""What the records of ``cv.yaml`` are made of: their base class and the types of their fields.

The docstring below each field is its description in the JSON Schema and in docs/cv.md. Pydantic is
not asked to read them (``use_attribute_docstrings``), since that costs every start more than all
else about the records; the documentation reads them from the source instead.
"""

import re
from collections.abc import Callable
from typing import Annotated, Self

from pydantic import (
    AfterValidator,
    BaseModel,
    BeforeValidator,
    ConfigDict,
    PlainValidator,
    ValidationInfo,
    WithJsonSchema,
    model_validator,
)
from pydantic_core import PydanticCustomError

from cvsite.model.dates import DateRange, PartialDate, means_ongoing, parse_date, suggest_date
from cvsite.model.text import RichText
from cvsite.model.urls import SAFE_SCHEMES, has_host, is_bare_host, is_safe_url

MarkdownReader = Callable[[str], RichText]
"""Reads Markdown; the records get it in the validation context, under ``read_markdown``."""

_EMAIL = re.compile(r"[^\s@<>]+@[^\s@<>]+\.[^\s@<>]+")

_STRAIGHT = re.compile(r"(?<=\w)'(?=\w)")

SCHEME_HINT = f"an address begins with one of: {', '.join(sorted(SAFE_SCHEMES))}"
DATE_FORMS = "a date is written YYYY, YYYY-MM or YYYY-MM-DD"


class Record(BaseModel):
    """The base of all records: frozen, and without any field that is not declared."""

    model_config = ConfigDict(frozen=True, extra="forbid", defer_build=True)


def _read_rich_text(value: object, info: ValidationInfo) -> RichText:
    if isinstance(value, RichText):
        return value
    if not isinstance(value, str):
        raise PydanticCustomError("string_type", "Input should be a valid string")
    read_markdown: MarkdownReader = (info.context or {})["read_markdown"]
    text = read_markdown(value)
    if text.refused:
        raise _refuse_url(text.refused[0])
    return text


def _read_date(value: object) -> PartialDate:
    if isinstance(value, PartialDate):
        return value
    if not isinstance(value, str):
        raise PydanticCustomError("date_type", "expected a date")
    try:
        return parse_date(value)
    except ValueError as error:
        meant = suggest_date(value)
        hint = f"did you mean {meant}?" if meant else DATE_FORMS
        raise PydanticCustomError("no_date", "{told}", {"told": str(error), "hint": hint}) from None


def _read_end_date(value: object) -> PartialDate | None:
    if value is None or (isinstance(value, str) and means_ongoing(value)):
        return None
    return _read_date(value)


def _read_tuple_of_one(value: object) -> object:
    """Let a single value stand where a list of them may: ``date: 2020``."""
    return value if isinstance(value, (tuple, list)) else (value,)


def _check_url(value: str, info: ValidationInfo) -> str:
    """Give an address without spaces around it.

    Other tools' files name sites without a scheme: the context says ``bare_hosts`` for them.
    """
    url = value.strip()
    if is_bare_host(url):
        if (info.context or {}).get("bare_hosts"):
            return f"https://{url}"
        hint = f"write https://{url}"
    elif is_safe_url(url) and has_host(url):
        return url
    else:
        hint = SCHEME_HINT
    raise _refuse_url(value, hint)


def _refuse_url(url: str, hint: str = SCHEME_HINT) -> PydanticCustomError:
    told = f"{url!r} is no address that a page may link to"
    return PydanticCustomError("unsafe_url", "{told}", {"told": told, "hint": hint})


def _curl_apostrophes(name: str) -> str:
    """Write ``O'Neill`` as the bibliography does: straight, it is the apostrophe of typewriters."""
    return _STRAIGHT.sub("’", name)


def _check_email(value: str) -> str:
    if not _EMAIL.fullmatch(value.strip()):
        told = f"{value!r} is no e-mail address"
        raise PydanticCustomError(
            "no_email", "{told}", {"told": told, "hint": "write name@example.org"}
        )
    return value.strip()


_DATE_PATTERN = r"\d{4}(-\d{1,2}(-\d{1,2})?)?"
_DATE_SCHEMA = {"type": ["string", "integer"], "pattern": f"^{_DATE_PATTERN}$"}
"""A year alone is a number to an editor."""

Markdown = Annotated[
    RichText,
    PlainValidator(_read_rich_text),
    WithJsonSchema({"type": "string", "contentMediaType": "text/markdown"}),
]
"""Text in Markdown, with ``$...$`` for formulas."""

Date = Annotated[PartialDate, PlainValidator(_read_date), WithJsonSchema(_DATE_SCHEMA)]
"""A date as far as it is known: ``2020``, ``2020-06`` or ``2020-06-01``."""

EndDate = Annotated[
    PartialDate | None,
    PlainValidator(_read_end_date),
    WithJsonSchema({**_DATE_SCHEMA, "pattern": f"^({_DATE_PATTERN}|present|now)$"}),
]
"""The date at which something ended; none, ``present`` or ``now`` while it goes on."""

Dates = Annotated[
    tuple[Date, ...],
    BeforeValidator(_read_tuple_of_one),
    WithJsonSchema({"anyOf": [_DATE_SCHEMA, {"type": "array", "items": _DATE_SCHEMA}]}),
]
"""One date or a list of dates."""

Email = Annotated[
    str, AfterValidator(_check_email), WithJsonSchema({"type": "string", "format": "email"})
]
"""An e-mail address."""

PersonName = Annotated[str, AfterValidator(_curl_apostrophes)]
"""The name of somebody."""

Url = Annotated[
    str,
    AfterValidator(_check_url),
    WithJsonSchema({"type": "string", "format": "uri-reference"}),
]
"""An address, or the path of a file under ``content/files/``."""


class DatedRecord(Record):
    """A record of something that lasted from a date to a date."""

    start_date: Date | None = None
    """When it began: `2020`, `2020-06` or `2020-06-01`."""
    end_date: EndDate = None
    """When it ended; leave it out, or write `present`, while it goes on."""

    @model_validator(mode="after")
    def _check_order(self) -> Self:
        if self.start_date and self.end_date and self.end_date.latest < self.start_date.earliest:
            message = f"it ends in {self.end_date}, before it begins in {self.start_date}"
            raise PydanticCustomError("wrong_order", "{told}", {"told": message})
        return self

    @property
    def dates(self) -> DateRange:
        """The time that the record covers."""
        return DateRange(self.start_date, self.end_date)
