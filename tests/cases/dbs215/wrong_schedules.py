"""Schedule operations that a workflow may not use."""

import asyncio
from datetime import datetime, timezone

from dbos import DBOS


def set_up() -> None:
    DBOS.apply_schedules([])  # DBS215: reached from workflow `start`


@DBOS.workflow()
def start() -> None:
    set_up()
    DBOS.trigger_schedule("nightly")  # DBS215: call it in a step
    DBOS.backfill_schedule("nightly", datetime(2026, 1, 1, tzinfo=timezone.utc), DBOS_END)  # DBS215


DBOS_END = datetime(2026, 2, 1, tzinfo=timezone.utc)


@DBOS.workflow()
async def start_async() -> None:
    await DBOS.apply_schedules_async([])  # DBS215
    await asyncio.to_thread(DBOS.trigger_schedule, "nightly")  # DBS215
    try:
        DBOS.trigger_schedule("nightly")  # DBS215: the `except` around it hides the failure
    except Exception:
        pass
