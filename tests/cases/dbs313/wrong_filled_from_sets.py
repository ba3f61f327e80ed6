"""Dictionaries, lists, deques and sorters that were filled from a set have its order."""

from collections import Counter, OrderedDict, deque
from graphlib import TopologicalSorter

from dbos import DBOS


@DBOS.step()
def build(package: str) -> str:
    return package


@DBOS.step()
def publish(package: str, version: int) -> None:
    print(package, version)


@DBOS.workflow()
def dict_from_keys(packages: set[str]) -> None:
    for package in dict.fromkeys(packages):  # DBS313
        build(package)


@DBOS.workflow()
def dict_of_set(packages: list[str]) -> None:
    versions = {package: 1 for package in set(packages)}
    for package in versions:  # DBS313
        build(package)


@DBOS.workflow()
def items_of_dict(packages: set[str]) -> None:
    versions = {package: len(package) for package in packages}
    for package, version in versions.items():  # DBS313
        publish(package, version)


@DBOS.workflow()
def keys_of_dict(packages: set[str]) -> None:
    versions = dict.fromkeys(packages, 1)
    for package in versions.keys():  # DBS313
        build(package)


@DBOS.workflow()
def values_of_dict(packages: set[str]) -> None:
    names = {package: package.lower() for package in packages}
    for name in names.values():  # DBS313
        build(name)


@DBOS.workflow()
def list_of_set(packages: list[str]) -> None:
    unique = list(set(packages))
    for package in unique:  # DBS313
        build(package)


@DBOS.workflow()
def tuple_of_set(packages: list[str]) -> None:
    unique = tuple({package.lower() for package in packages})
    for package in unique:  # DBS313
        build(package)


@DBOS.workflow()
def list_comprehension_of_set(packages: set[str]) -> None:
    names = [package.lower() for package in packages]
    for name in names:  # DBS313
        build(name)


@DBOS.workflow()
def extended_list(packages: set[str]) -> None:
    todo = ["base"]
    todo.extend(packages)
    for package in todo:  # DBS313
        build(package)


@DBOS.workflow()
def unpacked_list(packages: set[str]) -> None:
    for package in ["base", *packages]:  # DBS313
        build(package)


@DBOS.workflow()
def queue(packages: set[str]) -> None:
    todo = deque(packages)
    for package in todo:  # DBS313
        build(package)


@DBOS.workflow()
def counter(packages: set[str]) -> None:
    for package in Counter(packages):  # DBS313
        build(package)


@DBOS.workflow()
def ordered_dict(packages: set[str]) -> None:
    for package in OrderedDict.fromkeys(packages):  # DBS313
        build(package)


@DBOS.workflow()
def sorter_of_sets() -> None:
    graph = {"app": {"ui", "server"}, "ui": {"base"}, "server": {"base"}}
    for package in TopologicalSorter(graph).static_order():  # DBS313
        build(package)


@DBOS.workflow()
def sorter_by_name() -> None:
    sorter = TopologicalSorter({"app": {"ui", "server", "docs"}})
    for package in sorter.static_order():  # DBS313
        build(package)
