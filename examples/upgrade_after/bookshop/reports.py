"""What the shop writes down each night."""

from datetime import datetime, timezone
from typing import Any

from dbos import DBOS

from bookshop.store import count


@DBOS.step()
def seconds_since(time: datetime) -> float:
    return (datetime.now(timezone.utc) - time).total_seconds()


@DBOS.step()
def write_down(day: str, stock: dict[str, int], delay: float) -> str:
    return f"{day}: {stock}, {'late' if delay > 3600 else 'in time'}"


@DBOS.workflow()
def nightly(scheduled: datetime, context: Any) -> str:
    delay = seconds_since(scheduled)
    return write_down(scheduled.date().isoformat(), count(), delay)


async def open_schedules() -> None:
    """Make the schedules, or change them; DBOS must have been launched."""
    await DBOS.apply_schedules_async(
        [{"schedule_name": "nightly", "workflow_fn": nightly, "schedule": "0 2 * * *"}]
    )
