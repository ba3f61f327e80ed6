"""The project's own module."""


class DBOS:
    def __init__(self, config=None, fastapi=None) -> None:
        self.config = config
        self.fastapi = fastapi
