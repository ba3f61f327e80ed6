"""The project's own module."""


class Queue:
    def __init__(self, name: str) -> None:
        self.name = name
