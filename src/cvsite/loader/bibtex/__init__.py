"""Reads .bib files: bibtexparser splits them, the steps here make entries of the pieces."""
