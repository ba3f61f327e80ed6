"""Recursion ends the search, not the findings."""

from dbos import DBOS


def walk(depth: int) -> str:
    if depth == 0:
        return DBOS.recv("leaf")  # DBS202
    return walk(depth - 1)


def ping(count: int) -> str:
    return pong(count - 1) if count else "done"


def pong(count: int) -> str:
    DBOS.sleep(1)  # DBS202
    return ping(count)


def spin(count: int) -> int:
    return spin(count - 1) if count else 0


class Tree:
    def __init__(self, children: list["Tree"]) -> None:
        self.children = children

    def visit(self) -> int:
        if not self.children:
            DBOS.sleep(1)  # DBS202
        return sum(child.visit() for child in self.children)


@DBOS.step()
def use_walk() -> str:
    return walk(3)


@DBOS.step()
def use_ping() -> str:
    return ping(3)


@DBOS.step()
def use_spin() -> int:
    return spin(3)


@DBOS.step()
def use_tree() -> int:
    return Tree([Tree([])]).visit()
