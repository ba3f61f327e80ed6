"""The workflow uses what the step returns."""

import copy
from dataclasses import dataclass, replace

from dbos import DBOS


@dataclass
class Order:
    name: str
    state: str = "new"


@DBOS.step()
def enrich(order: dict) -> dict:
    order["city"] = "Bern"
    return order


@DBOS.workflow()
def rebound(order: dict) -> str:
    order = enrich(order)
    return order["city"]


@DBOS.workflow()
def other_name(order: dict) -> str:
    enriched = enrich(order)
    return enriched["city"]


@DBOS.workflow()
def direct(order: dict) -> str:
    return enrich(order)["city"]


@DBOS.step()
def ship(order: Order) -> Order:
    order.state = "shipped"
    return order


@DBOS.workflow()
def shipped(name: str) -> str:
    order = ship(Order(name))
    return order.state


@DBOS.step()
def with_copy(order: dict) -> dict:
    order = dict(order)
    order["city"] = "Bern"
    return order


@DBOS.step()
def with_deep_copy(order: dict) -> dict:
    changed = copy.deepcopy(order)
    changed["lines"].append("stamp")
    return changed


@DBOS.step()
def with_replace(order: Order) -> Order:
    changed = replace(order)
    changed.state = "packed"
    return changed


@DBOS.step()
def with_own_list(names: list[str]) -> list[str]:
    found: list[str] = []
    for name in names:
        found.append(name)
    ordered = sorted(names)
    ordered.reverse()
    names = [name.upper() for name in names]
    names.append("last")
    return found + ordered + names


@DBOS.workflow()
def copies(order: dict) -> str:
    with_copy(order)
    with_deep_copy(order)
    with_replace(Order("x"))
    with_own_list(list(order))
    return order["name"]


@DBOS.step()
def drain(queue: list[str]) -> int:
    total = 0
    while queue:
        total += len(queue.pop())
    return total


@DBOS.workflow()
def not_read_again(names: list[str]) -> int:
    before = len(names)
    return drain(names) + before


@DBOS.workflow()
def fresh_argument(names: list[str]) -> int:
    size = drain(list(names))
    return size + drain(["a", "b"]) + len(names)


@DBOS.workflow()
def appends_results(names: list[str]) -> list[int]:
    results: list[int] = []
    for name in names:
        results.append(drain([name]))
    total = {"sum": 0}
    total["sum"] += DBOS.run_step({"name": "drain"}, lambda: len(names))
    results.append(total["sum"])
    return results


@DBOS.workflow()
def closure_of_its_own(names: list[str]) -> int:
    def count() -> int:
        seen: set[str] = set()
        for name in names:
            seen.add(name)
        return len(seen)

    return DBOS.run_step({"name": "count"}, count)


@DBOS.workflow()
def closure_not_read(names: list[str]) -> int:
    scratch: list[str] = []

    def sizes() -> int:
        scratch.extend(names)
        return len(scratch)

    return DBOS.run_step({"name": "sizes"}, sizes)


# Changed by a helper of the workflow, not by a step.
def mark(order: dict) -> None:
    order["marked"] = True


@DBOS.workflow()
def marked(order: dict) -> bool:
    mark(order)
    with_copy(order)
    return order["marked"]


# No workflow calls this step: in plain code it is a plain function.
@DBOS.step()
def fill(row: dict) -> None:
    row["filled"] = True


def from_script() -> bool:
    row: dict = {}
    fill(row)
    return row["filled"]


def test_fill() -> None:
    row: dict = {}
    fill(row)
    assert row["filled"]
