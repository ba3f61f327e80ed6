"""Schedules that are created at every start, beside others that are looked for, deleted or applied."""

import threading
from datetime import datetime
from typing import Any

from dbos import DBOS


@DBOS.workflow()
def job(at: datetime, context: Any) -> None: ...


def main() -> None:
    DBOS(config={"name": "shop"})
    DBOS.launch()
    if DBOS.get_schedule("a") is None:
        DBOS.create_schedule(schedule_name="a", workflow_fn=job, schedule="0 2 * * *")
    DBOS.delete_schedule("b")
    DBOS.create_schedule(schedule_name="b", workflow_fn=job, schedule="0 2 * * *")
    DBOS.apply_schedules([{"schedule_name": "c", "workflow_fn": job, "schedule": "0 2 * * *"}])
    DBOS.create_schedule(schedule_name="d", workflow_fn=job, schedule="0 2 * * *")  # DBS710: "d" exists
    options = {"workflow_fn": job, "schedule": "0 2 * * *"}
    DBOS.create_schedule(schedule_name="e", **options)  # DBS710: "e" exists
    threading.Event().wait()


if __name__ == "__main__":
    main()
