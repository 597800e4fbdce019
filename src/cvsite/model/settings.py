"""How the site presents what the CV says: the ``site`` field of ``cv.yaml``."""

from typing import Annotated, Literal

from pydantic import AfterValidator, StringConstraints

from cvsite.model.record import Date, Record, Url
from cvsite.model.urls import normalise_base_url

_LANGUAGE = r"^[A-Za-z]{2,3}(-[A-Za-z0-9]{1,8})*$"

Publishable = Literal["email_text", "email_link", "phone"]
"""What may be published of the ways to reach the owner."""


class SiteSettings(Record):
    """Settings of the website."""

    url: Annotated[str, AfterValidator(normalise_base_url)] | None = None
    """Address of the site: `https://USERNAME.github.io`; a domain of one's own gets a CNAME."""
    title: str | None = None
    """Title of the site, where it is not the owner's name."""
    language: Annotated[str, StringConstraints(pattern=_LANGUAGE)] = "en"
    """Language of the content, as in BCP 47: `en`, `de`, `zh-Hans`."""
    publish: tuple[Publishable, ...] = ("email_text",)
    """What is published, in all outputs alike: `email_text` ("name [at] host"), `email_link` (a
    mailto link), `phone`."""


class Meta(Record):
    """About the file itself, as JSON Resume has it."""

    canonical: Url | None = None
    """Address of the newest version of the file."""
    version: str | None = None
    """Version of the file."""
    last_modified: Date | None = None
    """When the file was last changed."""
    theme: str | None = None
    """A theme for other JSON Resume tools; not used here."""
