"""Collections that only sound like sets."""

from collections.abc import Iterable, Iterator
from typing import Any

from dbos import DBOS
from ordered_set import OrderedSet


@DBOS.step()
def index(tag: str) -> str:
    return tag


class TagSet:
    """Tags in the order in which they came."""

    def __init__(self, tags: Iterable[str]) -> None:
        self.tags = list(dict.fromkeys(tags))

    def __iter__(self) -> Iterator[str]:
        return iter(self.tags)

    def union(self, more: Iterable[str]) -> "TagSet":
        return TagSet([*self.tags, *more])


class Settings:
    def set(self, names: list[str]) -> list[str]:
        return names


@DBOS.workflow()
def own_class(tags: list[str]) -> None:
    for tag in TagSet(tags):
        index(tag)


@DBOS.workflow()
def method_of_own_class(tags: list[str], more: list[str]) -> None:
    for tag in TagSet(tags).union(more):
        index(tag)


@DBOS.workflow()
def ordered_set(tags: list[str]) -> None:
    for tag in OrderedSet(tags):
        index(tag)


@DBOS.workflow()
def method_called_set(tags: list[str]) -> None:
    for tag in Settings().set(tags):
        index(tag)


@DBOS.workflow()
def unknown_argument(tags) -> None:
    for tag in tags:
        index(tag)


@DBOS.workflow()
def unknown_iterable(tags: Iterable[str]) -> None:
    for tag in tags:
        index(tag)


@DBOS.workflow()
def anything(tags: Any) -> list[str]:
    return [index(tag) for tag in tags]
