"""Locals that have the names of module-level objects."""

from dbos import DBOS

orders: list[str] = []
totals = {"a": 1}
names = ("a", "b")


@DBOS.step()
def load(name: str) -> list[str]:
    return [name]


@DBOS.workflow()
def shadowed(name: str) -> int:
    orders = load(name)
    orders.append("x")
    totals = {key: value for key, value in {"a": 1}.items()}
    totals["b"] = 2
    return len(orders) + totals["a"]


@DBOS.workflow()
def parameters(orders: list[str], totals: dict[str, int]) -> None:
    orders.append("x")
    totals["x"] = 1
    for names in orders:
        print(names)


@DBOS.workflow()
def unpacked(pair: tuple[list[str], dict[str, int]]) -> None:
    orders, totals = pair
    orders.clear()
    totals.update(a=1)
    with open_report() as names:
        names.append("x")


class open_report:
    def __enter__(self) -> list[str]:
        return []

    def __exit__(self, *args: object) -> None:
        return None
