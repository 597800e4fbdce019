"""Preprints are told from other works that appeared nowhere in particular."""

import pytest

from read_bib import read_entry


@pytest.mark.parametrize(
    ("entry_type", "fields", "item_type"),
    [
        (
            "misc",
            "howpublished={arXiv preprint}, eprint={1}, archiveprefix={arXiv}",
            "article",
        ),
        ("misc", "eprint={2101.00001}", "article"),
        ("misc", "howpublished={bioRxiv preprint}", "article"),
        ("online", "eprint={2101.00001}, eprinttype={arxiv}", "article"),
        ("online", "url={https://example.org}", "webpage"),
        ("misc", "howpublished={A poster}", "document"),
        ("techreport", "eprint={2101.00001}", "report"),
        ("software", "doi={10.5281/zenodo.1}", "software"),
    ],
)
def test_types(entry_type: str, fields: str, item_type: str) -> None:
    """What people write as ``@misc`` or ``@online`` is a preprint where an archive has it."""
    assert read_entry(f"title = {{T}}, {fields}", entry_type).type == item_type
