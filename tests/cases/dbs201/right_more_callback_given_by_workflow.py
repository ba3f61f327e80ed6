"""A callback that starts a workflow is called by the workflow, not by the step beside it."""

from typing import Callable

from dbos import DBOS


@DBOS.workflow()
def audit(name: str) -> None:
    print(name)


def log_only(name: str) -> None:
    print(name)


def start_audit(name: str) -> None:
    DBOS.start_workflow(audit, name)


def each(names: list[str], callback: Callable[[str], None]) -> None:
    for name in names:
        callback(name)


@DBOS.step()
def print_all(names: list[str]) -> None:
    each(names, log_only)


@DBOS.workflow()
def run(names: list[str]) -> None:
    each(names, start_audit)
    print_all(names)
