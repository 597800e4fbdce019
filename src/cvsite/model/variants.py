"""Variants of the CV as a document: the ``cv_variants`` field of ``cv.yaml``."""

from typing import Annotated

from pydantic import BeforeValidator, Field

from cvsite.model.record import Record
from cvsite.model.settings import Choice, Paper, Publishable, read_name_alone


class VariantSection(Choice):
    """A section of a variant of the CV, and how much of it there is."""

    limit: Annotated[int, Field(ge=1)] | None = None
    """How many entries it has at most; the first ones stay."""


SectionOrName = Annotated[
    VariantSection,
    BeforeValidator(read_name_alone, json_schema_input_type=str | VariantSection),
]
"""A section with what is chosen of it, or its name alone."""


class CvVariant(Record):
    """A variant of the CV, which `cvsite pdf --variant NAME` makes."""

    sections: tuple[SectionOrName, ...] | None = None
    """Its sections, in their order; those that are not listed are left out. `publications` are all
    of them, `selected` those that are marked so, or the newest where none is."""
    publish: tuple[Publishable, ...] = ()
    """What it tells beyond `site.publish`: `[phone]`."""
    paper: Paper | None = None
    """Its paper, where it is not that of `site.pdf_paper`: `a4` or `letter`."""


USUAL = CvVariant()
"""The CV that is no variant."""
