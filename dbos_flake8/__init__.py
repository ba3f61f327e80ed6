"""A linter for code that uses DBOS, the durable workflow library."""

__version__ = "0.1.0"
