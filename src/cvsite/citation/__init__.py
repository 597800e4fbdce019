"""A publication as text, and the vocabularies of BibTeX and CSL, which meet only here."""
