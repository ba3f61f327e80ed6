"""Sorted sets, and collections that keep the order in which they were filled."""

import heapq
from collections import Counter, OrderedDict, deque
from enum import Enum
from graphlib import TopologicalSorter

from dbos import DBOS

REGIONS = {"eu", "us", "asia"}
STAGES = ("test", "staging", "production")
PRICES = {"tea": 3, "coffee": 4}


class Size(Enum):
    SMALL = "s"
    LARGE = "l"


@DBOS.step()
def deploy(target: str) -> str:
    return target


@DBOS.step()
def load_names(order: str) -> list[str]:
    return order.split()


@DBOS.step()
def bill(item: str, price: int) -> int:
    return price


@DBOS.workflow()
def sorted_constant() -> None:
    for region in sorted(REGIONS):
        deploy(region)


@DBOS.workflow()
def sorted_argument(targets: set[str]) -> None:
    for target in sorted(targets, reverse=True):
        deploy(target)


@DBOS.workflow()
def sorted_by_name(targets: set[str]) -> None:
    ordered = sorted(targets)
    for target in ordered:
        deploy(target)


@DBOS.workflow()
def sorted_in_place(targets: set[str]) -> None:
    ordered = list(targets)
    ordered.sort()
    for target in ordered:
        deploy(target)


@DBOS.workflow()
def sorted_comprehension(targets: set[str]) -> list[str]:
    return [deploy(target) for target in sorted(target.lower() for target in targets)]


@DBOS.workflow()
def sorted_and_numbered(targets: set[str]) -> None:
    for number, target in enumerate(sorted(targets - REGIONS)):
        deploy(f"{number}-{target}")


@DBOS.workflow()
def sorted_argument_of_step(targets: set[str]) -> str:
    return deploy(", ".join(sorted(targets)))


@DBOS.workflow()
def smallest_first(targets: set[str]) -> None:
    for target in heapq.nsmallest(3, targets):
        deploy(target)


@DBOS.workflow()
def literal_tuple() -> None:
    for stage in STAGES:
        deploy(stage)


@DBOS.workflow()
def literal_dict() -> None:
    for item, price in PRICES.items():
        bill(item, price)


@DBOS.workflow()
def dict_argument(prices: dict[str, int]) -> None:
    for item, price in prices.items():
        bill(item, price)
    for item in prices:
        deploy(item)


@DBOS.workflow()
def list_argument(targets: list[str]) -> list[str]:
    return [deploy(target) for target in targets]


@DBOS.workflow()
def unique_in_order(targets: list[str]) -> None:
    for target in dict.fromkeys(targets):
        deploy(target)


@DBOS.workflow()
def unique_list_in_order(targets: list[str]) -> None:
    for target in list(dict.fromkeys(targets)):
        deploy(target)


@DBOS.workflow()
def unique_by_seen(targets: list[str]) -> None:
    seen: set[str] = set()
    for target in targets:
        if target not in seen:
            seen.add(target)
            deploy(target)


@DBOS.workflow()
def dict_of_list(targets: list[str]) -> None:
    lengths = {target: len(target) for target in targets}
    for target, length in lengths.items():
        bill(target, length)


@DBOS.workflow()
def dict_of_sorted_set(targets: set[str]) -> None:
    lengths = {target: len(target) for target in sorted(targets)}
    for target, length in lengths.items():
        bill(target, length)


@DBOS.workflow()
def counted(targets: list[str]) -> None:
    for target, count in Counter(targets).items():
        bill(target, count)


@DBOS.workflow()
def ordered_dict(targets: list[str]) -> None:
    for target in OrderedDict.fromkeys(targets):
        deploy(target)


@DBOS.workflow()
def queue(targets: list[str]) -> None:
    todo = deque(targets)
    while todo:
        deploy(todo.popleft())


@DBOS.workflow()
def enumeration() -> None:
    for size in Size:
        deploy(size.value)


@DBOS.workflow()
def sorter_of_lists() -> None:
    graph = {"app": ["ui", "server"], "ui": ["base"], "server": ["base"]}
    for package in TopologicalSorter(graph).static_order():
        deploy(package)


@DBOS.workflow()
def result_of_step(order: str) -> None:
    for name in load_names(order):
        deploy(name)


@DBOS.workflow()
def keys_of_dict(old: dict[str, int], new: dict[str, int]) -> None:
    for item in new.keys():
        if item not in old:
            bill(item, new[item])


@DBOS.workflow()
def numbers_and_text(count: int) -> None:
    for number in range(count):
        deploy(str(number))
    for letter in "abc":
        deploy(letter)
