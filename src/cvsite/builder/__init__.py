"""Builds a site: the only part that writes its output."""
