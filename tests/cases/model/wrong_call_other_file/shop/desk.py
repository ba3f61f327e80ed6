"""A class between the step and the helper of a third file."""

from .helpers import Inbox


class Desk(Inbox):
    def open(self) -> str:
        return self.wait("open")

    def greet(self) -> str:
        return self.prefix
