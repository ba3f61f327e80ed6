"""Names, classes and functions that refer to themselves and each other."""

from __future__ import annotations

import functools

from dbos import DBOS


@DBOS.step()
async def visit(node: dict) -> list[dict]:
    return node.get("children", [])


class Node:
    parent: Node | None = None

    def __init__(self, parent: Node | None = None) -> None:
        self.parent = parent
        self.root = parent.root if parent else self

    def up(self) -> Node:
        return self.parent.up() if self.parent else self.root.up()


def even(number: int) -> bool:
    return number == 0 or odd(number - 1)


def odd(number: int) -> bool:
    return number != 0 and even(number - 1)


def compose(*functions):
    return functools.reduce(lambda one, other: lambda value: other(one(value)), functions, lambda value: value)


fix = lambda function: lambda value: function(fix(function))(value)  # noqa: E731
nested = [None]
nested.append(nested)
table = {"self": None}
table["self"] = table


async def walk(node: dict, depth: int = 0) -> int:
    total = 1
    for child in await visit(node):
        total += await walk(child, depth + 1)
    return total


@DBOS.workflow()
async def run(node: dict) -> int:
    await walk(node)
    print(even(3), odd(4), compose(even, odd)(3), fix(lambda again: again)(3))
    print(nested[1][1][1], table["self"]["self"], Node(Node()).up().root.up())
    left, right = node, node
    while left:
        left, right = right, left
        right = right["next"]
    return 1
