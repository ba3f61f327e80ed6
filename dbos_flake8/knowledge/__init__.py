"""Facts about dbos and about Python libraries, kept as data files."""
