"""Dates, lists and the like, in the words of a reader."""
