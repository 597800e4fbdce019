"""What the head of a page says to search engines, citation indexes, feed readers and networks."""
