"""A helper that sleeps durably in workflows and plainly in steps."""

import time

from dbos import DBOS


def pause(seconds: float) -> None:
    if DBOS.step_id is not None:
        time.sleep(seconds)
    else:
        DBOS.sleep(seconds)


def pause_in_workflow(seconds: float) -> None:
    in_step = DBOS.step_id is not None
    if in_step:
        time.sleep(seconds)
        return
    DBOS.sleep(seconds)


@DBOS.step()
def poll(name: str) -> str:
    pause(1)
    pause_in_workflow(1)
    return name


@DBOS.workflow()
def run(name: str) -> str:
    pause(1)
    return poll(name)
