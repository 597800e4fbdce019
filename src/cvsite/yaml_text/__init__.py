"""YAML and JSON as nodes that know where they stand, for messages that point at the place."""
