"""The authors of a publication where no format has a word for those who are not named."""

from cvsite.model.bibliography import Publication
from cvsite.model.names import Name

OTHERS = Name(literal="others")
"""What stands for further authors: pandoc writes it and reads it as ``et al.``, and Zotero makes
``and others`` of it."""


def list_authors(publication: Publication) -> tuple[Name, ...]:
    """Give the authors; behind them, one that stands for all who are not named."""
    if publication.has_more_authors and publication.author:
        return (*publication.author, OTHERS)
    return publication.author
