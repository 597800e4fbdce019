"""The bibliography as CSL-JSON, for citation processors."""

import json
from collections.abc import Iterator, Mapping

from cvsite.citation.csl import write_csl_items
from cvsite.model.page import CSL_JSON_PATH, Page
from cvsite.model.site import Site


def export_csl_json(
    site: Site, pages: tuple[Page, ...], assets: Mapping[str, str]
) -> Iterator[tuple[str, bytes]]:
    """Give ``publications.json``: all publications in the order of the site, a line each."""
    del pages, assets
    items = write_csl_items(site.bibliography.publications)
    if items:
        lines = ",\n".join(json.dumps(item, ensure_ascii=False) for item in items)
        yield CSL_JSON_PATH, f"[\n{lines}\n]\n".encode()
