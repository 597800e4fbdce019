"""Reads pictures and writes them in the sizes and formats that pages need."""
