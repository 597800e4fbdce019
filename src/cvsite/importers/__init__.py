"""Moving in: what other tools keep a CV in, read into a site."""
