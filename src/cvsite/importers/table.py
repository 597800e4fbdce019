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
    source nobody recognises. ``endings`` are those of the files that it reads alone.
    """

    name: str
    looks_for: str
    recognises: Callable[[Source], bool]
    read: Callable[[Source], Imported]
    endings: tuple[str, ...] = ()


JSON = (".json",)
YAML = (".yaml", ".yml")
HTML = (".html", ".htm")

IMPORTERS: tuple[Importer, ...] = (
    Importer("al-folio", "a folder with `_bibliography/`", is_al_folio, read_al_folio),
    Importer(
        "Minimal Light",
        "a folder with `_data/publications.yml` and `index.md`",
        is_minimal_light,
        read_minimal_light,
    ),
    Importer("bamos/cv", "a `cv.yaml` with `order`", is_bamos_cv, read_bamos_cv, YAML),
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
    Importer("RenderCV", "a YAML file with `cv`", is_rendercv, read_rendercv, YAML),
    Importer("ORCID", "a record as JSON, or its works", is_orcid, read_orcid, JSON),
    Importer(
        "JSON Resume", "a file with `basics`", is_json_resume, read_json_resume, (*JSON, *YAML)
    ),
    Importer("DBLP", "a .bib file whose keys begin with `DBLP:`", is_dblp, read_dblp, (".bib",)),
    Importer("BibTeX", "a .bib file", is_bibtex, read_bibtex, (".bib",)),
    Importer("a page of HTML", "index.html, or an .html file", is_handmade, read_handmade, HTML),
)
"""The first that recognises a source reads it: the more special before the more general."""
