"""Files of the site that no template writes, one kind a file."""
