"""A limit that another module changes."""

LIMIT = 100
