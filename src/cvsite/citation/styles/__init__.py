"""A publication as a citation that a reader copies, in the styles that journals ask for."""
