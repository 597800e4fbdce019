"""Reads the content folder into records. Everything wrong with it is told at once."""
