"""Makes pages of the records, by the templates of the theme stack."""
