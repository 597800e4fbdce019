"""Names of people and bodies, with the parts of CSL 1.0.2."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Name:
    """A person or body, as CSL's name variables have it ("Name fields" of CSL 1.0.2).

    ``literal`` is a name that has no parts, such as that of a collaboration; then the parts are
    empty. ``marks`` are the signs on the name as a page shows them, such as ``*`` and ``†``;
    ``is_owner`` and ``url`` come from comparing it with the owner and the people of ``cv.yaml``.
    """

    family: str = ""
    given: str = ""
    non_dropping_particle: str = ""
    dropping_particle: str = ""
    suffix: str = ""
    literal: str = ""
    marks: tuple[str, ...] = ()
    is_owner: bool = False
    url: str | None = None

    def __str__(self) -> str:
        """Write the name in the order in which it is said: ``Ludwig van Beethoven Jr.``."""
        if self.literal:
            return self.literal
        particles = (self.dropping_particle, self.non_dropping_particle)
        parts = (self.given, *particles, self.family, self.suffix)
        return " ".join(part for part in parts if part)
