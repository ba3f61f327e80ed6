# enable: DBS325
"""One workflow per round: scheduled, or started by the round before."""

from datetime import datetime
from typing import Any

from dbos import DBOS


@DBOS.step()
def fetch(source: str) -> list[str]:
    return [source]


@DBOS.workflow()
def every_minute(scheduled_at: datetime, context: Any) -> None:
    for source in ("north", "south"):
        fetch(source)


@DBOS.workflow()
def follow(source: str, rounds: int) -> None:
    for _ in range(100):
        fetch(source)
    DBOS.start_workflow(follow, source, rounds + 1)


def schedule() -> None:
    DBOS.create_schedule(schedule_name="feeds", workflow_fn=every_minute, schedule="* * * * *")
