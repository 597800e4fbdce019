"""The bibliography as CSL-JSON, for citation processors."""

import json
from collections.abc import Iterator
from functools import partial

from cvsite.citation.csl import name_items, write_csl
from cvsite.exporters.exported_site import ExportedSite
from cvsite.model.bibliography import Publication
from cvsite.model.page import CSL_JSON_PATH


def export_csl_json(exported: ExportedSite) -> Iterator[tuple[str, bytes]]:
    """Give ``publications.json``: all publications in the order of the site, a line each."""
    publications = exported.site.bibliography.publications
    lines = [
        exported.texts.recall(CSL_JSON_PATH, each, name, partial(_write_item, each, name))
        for each, name in zip(publications, name_items(publications), strict=True)
    ]
    if lines:
        yield CSL_JSON_PATH, "[\n{}\n]\n".format(",\n".join(lines)).encode()


def _write_item(publication: Publication, name: str) -> str:
    return json.dumps(write_csl(publication) | {"id": name}, ensure_ascii=False)
