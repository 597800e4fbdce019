"""Preprints are told from other works that appeared nowhere in particular."""

import pytest

from cvsite.citation.bibtex import write_bibtex
from cvsite.model.grouping import group_by_type
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
        ("article", "journal={arXiv preprint arXiv:2101.00001}", "article"),
        ("article", "journal={CoRR}, volume={abs/2101.00001}", "article"),
        ("article", "journal={bioRxiv}", "article"),
        ("article", "journal={IACR Cryptol. ePrint Arch.}", "article"),
        ("article", "eprint={2101.00001}, archiveprefix={arXiv}", "article"),
        ("article", "journal={IACR Trans. Symmetric Cryptol.}", "article-journal"),
        ("article", "journal={Nature}, eprint={2101.00001}", "article-journal"),
        ("article", "journal={J}, note={Also on arXiv}", "article-journal"),
        ("article", "", "article-journal"),
        ("techreport", "eprint={2101.00001}", "report"),
        ("software", "doi={10.5281/zenodo.1}", "software"),
    ],
)
def test_types(entry_type: str, fields: str, item_type: str) -> None:
    """What people write as ``@article`` or ``@misc`` is a preprint where only an archive has it."""
    assert read_entry(f"title = {{T}}, {fields}", entry_type).type == item_type


def test_entry_of_a_preprint() -> None:
    """A preprint among the articles stands under its own heading, and its entry stays as it was."""
    fields = "title = {T}, journal = {arXiv preprint arXiv:2101.00001}, volume = {abs}, year = 2021"
    publication = read_entry(fields)
    [group] = group_by_type([publication])
    assert group.title == "Preprints and manuscripts"
    assert publication.source.type == "article"
    assert publication.source.fields == (
        ("title", "T"),
        ("journal", "arXiv preprint arXiv:2101.00001"),
        ("volume", "abs"),
        ("year", "2021"),
    )
    assert write_bibtex(publication.source).startswith("@article{k,")
