"""What records would refuse of data that is not theirs yet."""

from dataclasses import dataclass

from pydantic import ValidationError

from cvsite.loader.decode import explain_error
from cvsite.loader.document import Data
from cvsite.model.record import MarkdownReader, Record
from cvsite.model.routes import Route

MISSING = "missing"
"""The kind of a refusal where a value is missing that a record needs; the route is its own."""


@dataclass(frozen=True, slots=True)
class Refusal:
    """A value that a record does not take: where it is, what kind of error it is, and why."""

    route: Route
    kind: str
    reason: str


def list_refusals(
    data: Data, model: type[Record], read_markdown: MarkdownReader
) -> tuple[Refusal, ...]:
    """List all that a record does not take of some data; nothing where it takes all."""
    try:
        model.model_validate(data, context={"read_markdown": read_markdown})
    except ValidationError as error:
        return tuple(
            Refusal(each["loc"], each["type"], explain_error(each)[0])
            for each in error.errors(include_url=False)
        )
    return ()
