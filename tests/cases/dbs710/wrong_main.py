"""Schedules that are created at every start."""

import threading
from datetime import datetime
from typing import Any

from dbos import DBOS

NAME = "nightly"


@DBOS.workflow()
def job(at: datetime, context: Any) -> None: ...


def main() -> None:
    DBOS(config={"name": "shop"})
    DBOS.launch()
    DBOS.create_schedule(schedule_name="a", workflow_fn=job, schedule="0 2 * * *")  # DBS710: "a" exists
    DBOS.create_schedule(schedule_name=NAME, workflow_fn=job, schedule="0 2 * * *")  # DBS710: "nightly" exists


def make_schedules() -> None:
    DBOS.create_schedule(schedule_name="b", workflow_fn=job, schedule="0 2 * * *")  # DBS710


def start() -> None:
    DBOS(config={"name": "shop"})
    DBOS.launch()


if __name__ == "__main__":
    start()
    make_schedules()
    DBOS.create_schedule(schedule_name="c", workflow_fn=job, schedule="0 2 * * *")  # DBS710
    threading.Event().wait()
