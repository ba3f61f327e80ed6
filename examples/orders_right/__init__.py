"""A small shop on DBOS that does everything the way DBOS wants it."""
