"""A client that keeps its orders in memory."""


class DBOSClient:
    def __init__(self, name: str) -> None:
        self.name = name

    def enqueue(self, order: str) -> str:
        return f"{self.name}: {order}"


client = DBOSClient("bills")
