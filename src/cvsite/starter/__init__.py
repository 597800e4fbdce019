"""What ``cvsite new`` writes: the site of an invented researcher in ``site/``, and the writing."""
