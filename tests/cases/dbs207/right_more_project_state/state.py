"""State of the process that several modules use."""

connections: dict[str, object] = {}
hits = 0
last_seen = ""


class Holder:
    client: object | None = None
    count = 0


holder = Holder()
