"""State of the process that several modules use."""

rates: dict[str, float] = {}
token = ""
