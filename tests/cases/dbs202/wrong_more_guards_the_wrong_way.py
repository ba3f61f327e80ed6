"""A look at the context that says nothing about steps: a step has a workflow, too."""

import time

from dbos import DBOS


def pause(seconds: float) -> None:
    if DBOS.workflow_id is None:
        time.sleep(seconds)
    else:
        DBOS.sleep(seconds)  # DBS202: DBOS.sleep


@DBOS.step()
def poll(name: str) -> str:
    pause(1)
    return name


@DBOS.workflow()
def run(name: str) -> str:
    return poll(name)
