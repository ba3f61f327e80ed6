"""Its private module."""

VALUE = 1
