"""The bibliography as CSL-JSON, for citation processors."""

import json
from collections.abc import Iterator
from functools import partial

from cvsite.citation.csl import name_items, write_csl
from cvsite.exporters.exported_site import ExportedSite
from cvsite.exporters.pieces import enclose, encode_pieces
from cvsite.model.bibliography import Publication
from cvsite.model.page import CSL_JSON_PATH


def export_csl_json(exported: ExportedSite) -> Iterator[tuple[str, bytes]]:
    """Give ``publications.json``: all publications in the order of the site, a line each."""
    if exported.site.bibliography.publications:
        pieces = enclose("[\n", _list_items(exported), ",\n", "\n]\n")
        yield CSL_JSON_PATH, encode_pieces(pieces)


def _list_items(exported: ExportedSite) -> Iterator[str]:
    publications = exported.site.bibliography.publications
    for each, name in zip(publications, name_items(publications), strict=True):
        make = partial(_write_item, each, name)
        yield exported.texts.recall(CSL_JSON_PATH, each, name, make)


def _write_item(publication: Publication, name: str) -> str:
    return json.dumps(write_csl(publication) | {"id": name}, ensure_ascii=False)
