"""The records: what a site consists of, without any reading or writing."""
