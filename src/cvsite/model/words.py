"""The words of pages and documents, in the language of the site."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from types import MappingProxyType


@dataclass(frozen=True, slots=True)
class Words:
    """Gives words in a language by those in English; what it does not know stays as it is.

    ``words["and {number} more"].format(number=3)``: what stands in braces is put in by who asks.
    """

    phrases: Mapping[str, str] = field(default_factory=lambda: MappingProxyType({}))

    def __getitem__(self, english: str) -> str:
        """Give the words for some in English."""
        return self.phrases.get(english, english)

    def around(self, english: str, fact: str) -> tuple[str, str]:
        """Give the words before and behind a fact in braces that is more than a text."""
        before, _, after = self[english].partition(f"{{{fact}}}")
        return before, after


ENGLISH = Words()
"""The words as templates and modules have them."""
