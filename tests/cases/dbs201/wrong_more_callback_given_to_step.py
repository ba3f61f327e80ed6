"""The step calls back into code that starts a workflow."""

from typing import Callable

from dbos import DBOS


@DBOS.workflow()
def audit(name: str) -> None:
    print(name)


def start_audit(name: str) -> None:
    DBOS.start_workflow(audit, name)  # DBS201: start_workflow


@DBOS.step()
def each(names: list[str], callback: Callable[[str], None]) -> None:
    for name in names:
        callback(name)


@DBOS.workflow()
def run(names: list[str]) -> None:
    each(names, start_audit)
    each(names, lambda name: DBOS.start_workflow(audit, name))  # DBS201: start_workflow
