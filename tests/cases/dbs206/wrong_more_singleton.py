"""A singleton of the process."""

from dbos import DBOS


class Registry:
    _instance: "Registry | None" = None

    def __init__(self) -> None:
        self.orders: dict[str, str] = {}

    @classmethod
    def get(cls) -> "Registry":
        if cls._instance is None:
            cls._instance = Registry()
        return cls._instance


registry = Registry()


@DBOS.step()
def ship(order: str) -> str:
    return order


@DBOS.workflow()
def handle(order: str) -> str:
    registry.orders[order] = "started"  # DBS206: registry.orders
    result = ship(order)
    registry.orders[order] = result  # DBS206: registry.orders
    Registry.get()
    return result
