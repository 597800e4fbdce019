"""What can be imported. An importer is a row here and a file beside this one."""

from collections.abc import Callable
from dataclasses import dataclass

from cvsite.importers.academicpages import is_academicpages, read_academicpages
from cvsite.importers.al_folio import is_al_folio, read_al_folio
from cvsite.importers.bamos_cv import is_bamos_cv, read_bamos_cv
from cvsite.importers.bibtex import is_bibtex, is_dblp, read_bibtex, read_dblp
from cvsite.importers.handmade import is_handmade, read_handmade
from cvsite.importers.hugo import is_hugo, read_hugo
from cvsite.importers.json_resume import is_json_resume, read_json_resume
from cvsite.importers.minimal_light import is_minimal_light, read_minimal_light
from cvsite.importers.orcid import is_orcid, read_orcid
from cvsite.importers.rendercv import is_rendercv, read_rendercv
from cvsite.importers.result import Imported
from cvsite.importers.source import Source


@dataclass(frozen=True, slots=True)
class Importer:
    """Reads what one tool keeps a CV in.

    ``recognises`` tells whether a source is that tool's; ``looks_for`` says by what, to those whose
    source nobody recognises.
    """

    name: str
    looks_for: str
    recognises: Callable[[Source], bool]
    read: Callable[[Source], Imported]


IMPORTERS: tuple[Importer, ...] = (
    Importer(
        "Academic Pages",
        "a folder with `_config.yml` and `_publications/`, `_talks/` or `_pages/`",
        is_academicpages,
        read_academicpages,
    ),
    Importer(
        "Hugo Blox",
        "a folder with `content/publication/`, `content/authors/` or `data/authors/`",
        is_hugo,
        read_hugo,
    ),
    Importer("al-folio", "a folder with `_bibliography/`", is_al_folio, read_al_folio),
    Importer(
        "Minimal Light",
        "a folder with `_data/publications.yml` and `index.md`",
        is_minimal_light,
        read_minimal_light,
    ),
    Importer("bamos/cv", "a `cv.yaml` with `order`", is_bamos_cv, read_bamos_cv),
    Importer("RenderCV", "a YAML file with `cv`", is_rendercv, read_rendercv),
    Importer("ORCID", "a JSON file with `orcid-identifier`", is_orcid, read_orcid),
    Importer("JSON Resume", "a file with `basics`", is_json_resume, read_json_resume),
    Importer("DBLP", "a .bib file whose keys begin with `DBLP:`", is_dblp, read_dblp),
    Importer("BibTeX", "a .bib file", is_bibtex, read_bibtex),
    Importer("a page of HTML", "index.html, or an .html file", is_handmade, read_handmade),
)
"""The first that recognises a source reads it: the more special before the more general."""
