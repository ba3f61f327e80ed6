"""What the shop writes down each night."""

from datetime import datetime

from dbos import DBOS

from bookshop.store import count


@DBOS.step()
def write_down(day: str, stock: dict[str, int], delay: float) -> str:
    return f"{day}: {stock}, {'late' if delay > 3600 else 'in time'}"


@DBOS.scheduled("0 2 * * *")
@DBOS.workflow()
def nightly(scheduled: datetime, actual: datetime) -> str:
    delay = (actual - scheduled).total_seconds()
    return write_down(scheduled.date().isoformat(), count(), delay)
