"""The plain function behind a workflow, and names that mean different things."""

from functools import singledispatch
from typing import TYPE_CHECKING, Callable

from dbos import DBOS

if TYPE_CHECKING:
    from collections.abc import Iterator


def _render(name: str) -> str:
    return name.upper()


render = DBOS.workflow(name="render")(_render)


@DBOS.workflow()
def audit(name: str) -> str:
    return name


def later(name: str) -> Callable[[], str]:
    return lambda: DBOS.start_workflow(audit, name).workflow_id


def jobs(names: list[str]) -> "Iterator[str]":
    for name in names:
        yield DBOS.start_workflow(audit, name).workflow_id


@singledispatch
def describe(value: object) -> str:
    return str(value)


@describe.register
def _(value: int) -> str:
    return f"number {value}"


@DBOS.step()
def preview(name: str) -> str:
    make = later(name)
    print(make, audit.__doc__)
    return _render(name) + describe(1) + audit.__wrapped__(name)


@DBOS.workflow()
def run(names: list[str]) -> list[str]:
    later(names[0])()
    ids = list(jobs(names))
    return [*ids, preview(names[0]), render(names[0])]
