"""LaTeX, Markdown and formulas come in as trees; trees go out as HTML and plain text."""
