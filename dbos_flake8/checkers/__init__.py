"""The rules: one module per category."""
