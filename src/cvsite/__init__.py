"""A personal academic website from a CV in YAML and a bibliography in BibTeX."""

__version__ = "0.1.0"
