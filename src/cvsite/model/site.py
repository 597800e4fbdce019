"""The whole content of a site, and what of it may be published."""

from collections.abc import Collection
from dataclasses import dataclass, replace

from cvsite.model.bibliography import Bibliography
from cvsite.model.cv import Cv
from cvsite.model.settings import Publishable
from cvsite.model.words import ENGLISH, Words


@dataclass(frozen=True, slots=True)
class Site:
    """What the pages and documents are made of.

    ``base_url`` is where the site will stand, without a slash at its end; None where nobody said.
    ``words`` are in the language of the site.
    """

    cv: Cv
    bibliography: Bibliography
    base_url: str | None = None
    words: Words = ENGLISH

    @property
    def title(self) -> str:
        """The name of the site."""
        return self.cv.site.title or self.cv.basics.name

    def is_published(self, kind: Publishable) -> bool:
        """Tell whether the owner publishes this way to reach them."""
        return kind in self.cv.site.publish


def withhold_private(site: Site, also: Collection[Publishable] = ()) -> Site:
    """Give the site as it may be published; every output is made from what this returns.

    It has the e-mail address and the phone number only if ``site.publish``, or ``also``, allows
    them.
    """
    allowed = {*site.cv.site.publish, *also}
    withheld: dict[str, None] = {}
    if not allowed & {"email_text", "email_link"}:
        withheld["email"] = None
    if "phone" not in allowed:
        withheld["phone"] = None
    settings = site.cv.site.model_copy(update={"publish": tuple(sorted(allowed))})
    basics = site.cv.basics.model_copy(update=withheld)
    return replace(site, cv=site.cv.model_copy(update={"basics": basics, "site": settings}))
