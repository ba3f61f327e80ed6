"""The project's own module."""

DBOSConfig = dict


class DBOS:
    def __init__(self, config) -> None:
        self.config = config


class DBOSClient:
    def __init__(self, database_url: str) -> None:
        self.database_url = database_url
