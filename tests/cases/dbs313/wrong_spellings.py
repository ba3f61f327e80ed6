"""Sets of every kind in a loop that takes steps."""

from collections.abc import MutableSet
from collections.abc import Set as AbstractSet
from typing import FrozenSet, Set

from dbos import DBOS

REGIONS = {"eu", "us", "asia"}
SERVERS = frozenset(("alpha", "beta", "gamma"))


@DBOS.step()
def deploy(target: str) -> str:
    return target


@DBOS.step()
def bill(customer: int) -> int:
    return customer


@DBOS.workflow()
def display() -> None:
    for target in {"eu", "us", "asia"}:  # DBS313
        deploy(target)


@DBOS.workflow()
def of_list(targets: list[str]) -> None:
    for target in set(targets):  # DBS313
        deploy(target)


@DBOS.workflow()
def of_list_by_name(targets: list[str]) -> None:
    unique = set(targets)
    for target in unique:  # DBS313
        deploy(target)


@DBOS.workflow()
def frozen(targets: list[str]) -> None:
    for target in frozenset(targets):  # DBS313
        deploy(target)


@DBOS.workflow()
def comprehension(targets: list[str]) -> None:
    for target in {target.lower() for target in targets}:  # DBS313
        deploy(target)


@DBOS.workflow()
def constant() -> None:
    for region in REGIONS:  # DBS313
        deploy(region)


@DBOS.workflow()
def frozen_constant() -> None:
    for server in SERVERS:  # DBS313
        deploy(server)


@DBOS.workflow()
def argument(targets: set[str]) -> None:
    for target in targets:  # DBS313
        deploy(target)


@DBOS.workflow()
def argument_of_typing(targets: Set[str]) -> None:
    for target in targets:  # DBS313
        deploy(target)


@DBOS.workflow()
def frozen_argument_of_typing(targets: FrozenSet[str]) -> None:
    for target in targets:  # DBS313
        deploy(target)


@DBOS.workflow()
def abstract_argument(targets: AbstractSet[str]) -> None:
    for target in targets:  # DBS313
        deploy(target)


@DBOS.workflow()
def mutable_argument(targets: MutableSet[str]) -> None:
    for target in targets:  # DBS313
        deploy(target)


@DBOS.workflow()
def optional_argument(targets: "set[str] | None" = None) -> None:
    for target in targets or set():  # DBS313
        deploy(target)


@DBOS.workflow()
def of_integers(customers: set[int]) -> None:
    for customer in customers:  # DBS313
        bill(customer)


@DBOS.workflow()
def difference(wanted: set[str], running: set[str]) -> None:
    for target in wanted - running:  # DBS313
        deploy(target)


@DBOS.workflow()
def union(wanted: set[str], running: set[str]) -> None:
    for target in wanted | running:  # DBS313
        deploy(target)


@DBOS.workflow()
def intersection(wanted: set[str], running: list[str]) -> None:
    for target in wanted.intersection(running):  # DBS313
        deploy(target)


@DBOS.workflow()
def symmetric_difference(wanted: list[str], running: list[str]) -> None:
    for target in set(wanted) ^ set(running):  # DBS313
        deploy(target)


@DBOS.workflow()
def methods(wanted: list[str], running: list[str]) -> None:
    for target in set(wanted).difference(running).union({"spare"}):  # DBS313
        deploy(target)


@DBOS.workflow()
def copy(wanted: set[str]) -> None:
    for target in wanted.copy():  # DBS313
        deploy(target)


@DBOS.workflow()
def filled(orders: list[dict[str, str]]) -> None:
    targets = set()
    for order in orders:
        targets.add(order["target"])
    for target in targets:  # DBS313
        deploy(target)


@DBOS.workflow()
def updated(orders: list[str], more: list[str]) -> None:
    targets: set[str] = set()
    targets.update(orders)
    targets |= set(more)
    for target in targets:  # DBS313
        deploy(target)


@DBOS.workflow()
def keys(old: dict[str, str], new: dict[str, str]) -> None:
    for target in new.keys() - old.keys():  # DBS313
        deploy(target)


@DBOS.workflow()
def conditional(targets: list[str], everywhere: bool) -> None:
    for target in REGIONS if everywhere else set(targets):  # DBS313
        deploy(target)


@DBOS.workflow()
def unpacked(targets: list[str]) -> None:
    for target in {*targets, "spare"}:  # DBS313
        deploy(target)
