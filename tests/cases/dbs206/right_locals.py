"""State of the run itself: variables, arguments, closures, objects."""

from collections import Counter, defaultdict
from dataclasses import dataclass, field

from dbos import DBOS, DBOSConfiguredInstance

LIMITS = {"orders": 5}
NAMES = ["a", "b"]
SEEN: list[str] = []
count = 0


@dataclass
class Cart:
    items: list[str] = field(default_factory=list)
    total: int = 0

    def add(self, item: str) -> None:
        self.items.append(item)
        self.total += 1


class Progress:
    def __init__(self) -> None:
        self.state = "new"
        self.seen: set[str] = set()

    def move(self, state: str) -> None:
        self.state = state
        self.seen.add(state)


@DBOS.step()
def charge(order: str) -> str:
    return order


@DBOS.workflow()
def locals_only(orders: list[str]) -> list[str]:
    results: list[str] = []
    progress = {"n": 0}
    cities = defaultdict(list)
    frequency = Counter()
    count = 0
    for order in orders:
        results.append(charge(order))
        progress["n"] += 1
        cities["Bern"].append(order)
        frequency[order] += 1
        count += 1
    del progress["n"]
    results.sort()
    return results


@DBOS.workflow()
def shadowed(orders: list[str], NAMES: list[str]) -> list[str]:
    # Local names, although the module has names like them.
    SEEN = []
    SEEN.append(charge(orders[0]))
    NAMES.append(orders[0])
    LIMITS = {"orders": 0}
    LIMITS["orders"] = 1
    return SEEN


@DBOS.workflow()
def arguments(order: dict, names: list[str]) -> dict:
    order["state"] = charge(order["id"])
    names.append(order["id"])
    order.setdefault("names", names)
    return order


@DBOS.workflow()
def objects(orders: list[str]) -> int:
    cart = Cart()
    progress = Progress()
    progress.state = "started"
    for order in orders:
        cart.add(charge(order))
        cart.total += 1
        progress.move(order)
    return cart.total


def fill(cart: Cart, names: list[str], order: str) -> None:
    cart.add(order)
    cart.items.append(order)
    names.append(order)


@DBOS.workflow()
def helpers(order: str) -> list[str]:
    cart = Cart()
    names: list[str] = []
    fill(cart, names, charge(order))
    return names


@DBOS.workflow()
def closures(orders: list[str]) -> int:
    total = 0
    seen: list[str] = []

    def add(order: str) -> None:
        nonlocal total
        total += 1
        seen.append(order)

    for order in orders:
        add(charge(order))
    return total


@DBOS.workflow()
def copies(order: str) -> dict:
    limits = dict(LIMITS)
    limits[order] = 1
    others = {**LIMITS, "x": 1}
    others.update(y=2)
    third = LIMITS.copy()
    third.pop("orders")
    names = list(NAMES)
    names.append(order)
    sliced = NAMES[:]
    sliced.clear()
    joined = NAMES + [order]
    joined.append(order)
    kept = [name for name in NAMES if name != order]
    kept.extend(names)
    ordered = sorted(NAMES)
    ordered.reverse()
    charge(order)
    return limits


@DBOS.workflow()
def rebinds_alias(order: str) -> int:
    names = NAMES
    names = names + [order]
    names.append(order)
    number = count
    number += 1
    limit = LIMITS["orders"]
    limit -= 1
    charge(order)
    return number + limit + len(names)


@DBOS.workflow()
def reads(order: str) -> int:
    found = NAMES.index("a") + NAMES.count("a") + LIMITS.get(order, 0)
    for key, value in LIMITS.items():
        found += len(key) + value
    charge(order)
    return found + len(set(NAMES).union({order}))


@DBOS.dbos_class()
class Desk(DBOSConfiguredInstance):
    def __init__(self, name: str) -> None:
        self.name = name
        self.prices = {"book": 10}
        self.prices["pen"] = 2
        super().__init__(config_name=name)

    @DBOS.workflow()
    def serve(self, order: str) -> int:
        prices = dict(self.prices)
        prices[order] = 1
        charge(self.name + order)
        return sum(prices.values())
