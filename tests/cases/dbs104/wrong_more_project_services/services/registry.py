from typing import Any


class Registry:
    def __init__(self) -> None:
        self.mailer: Any = None
        self.items: dict[str, Any] = {}


registry = Registry()
