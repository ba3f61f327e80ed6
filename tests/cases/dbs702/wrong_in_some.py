"""A project that allows releases on both sides of the change."""

# dbos-version: >=3.2

from datetime import datetime
from typing import Any

from dbos import DBOS


@DBOS.workflow()
def nightly(at: datetime, context: Any) -> None: ...


def set_up() -> None:
    DBOS.create_schedule(schedule_name="a", workflow_fn=nightly, schedule="0 22-6 * * *")  # DBS702: dbos before 3.3
