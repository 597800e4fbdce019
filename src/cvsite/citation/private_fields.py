"""What of a .bib file is for its owner or a website alone, and is not given to others."""

import re

from cvsite.citation.addresses import clean_url
from cvsite.citation.links import CUSTOM_PREFIX
from cvsite.citation.vocabulary import PRIVATE_FIELDS, PRIVATE_PREFIXES, SITE_FIELDS

_PREFIXES = ("_", CUSTOM_PREFIX, *PRIVATE_PREFIXES)
_ADDRESS_NAMES = ("url", "uri", "link", "path", "file")
_LOCAL_PATH = re.compile(r"(?:file|papers\d*|zotero):|~?/|\.\.?/|[a-z]:[\\/]", re.IGNORECASE)


def is_private(name: str, value: str) -> bool:
    """Tell whether a field is for the owner or the site alone: by its name, or as a local path."""
    return is_private_name(name) or (is_address_name(name) and is_local_path(value))


def is_private_name(name: str) -> bool:
    """Tell whether a field is for the owner or the site alone whatever is in it."""
    name = name.lower()
    return name in SITE_FIELDS or name in PRIVATE_FIELDS or name.startswith(_PREFIXES)


def is_address_name(name: str) -> bool:
    """Tell whether a field may have the path of a file in it."""
    return name.lower().rstrip("-0123456789").endswith(_ADDRESS_NAMES)


def is_local_path(value: str) -> bool:
    """Tell whether a value is the path of a file on its owner's machine."""
    return _LOCAL_PATH.match(clean_url(value.strip('"'))) is not None
