"""A package whose module `dbos` is its own."""
