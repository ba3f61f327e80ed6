"""Schedules whose workflows take a context, or nothing certain is known of it."""

from datetime import datetime
from typing import Any

from dbos import DBOS


class Shop:
    date: str = "2026-01-01"


@DBOS.step()
def report(at: object, more: object = None) -> None: ...


@DBOS.workflow()
def with_context(at: datetime, context: Any) -> None:
    report(at, context["region"])


@DBOS.workflow()
def unused(at: datetime, actual: datetime) -> None:
    report(at)


@DBOS.workflow()
def of_an_object(at, shop):
    report(at, shop.date)


@DBOS.workflow()
def of_a_time(at: datetime, since: datetime) -> None:
    report(at, since.isoformat())


@DBOS.workflow()
def rebound(at, actual):
    actual = at
    report(at, actual.isoformat())


@DBOS.workflow()
def of_text(at, context):
    report(at, context.replace("-", " ").title())


@DBOS.workflow()
def of_a_number(at, factor):
    report(at, factor + 1 if factor > 2 else factor)


@DBOS.workflow()
def by_hand(at: datetime, actual: datetime) -> None:
    report(at, actual)


def schedule(shop: Shop, options: dict[str, Any]) -> None:
    DBOS.apply_schedules(
        [
            {"schedule_name": "c", "workflow_fn": with_context, "schedule": "@daily", "context": {"region": "x"}},
            {"schedule_name": "u", "workflow_fn": unused, "schedule": "@daily"},
            {"schedule_name": "o", "workflow_fn": of_an_object, "schedule": "@daily", "context": shop},
            {"schedule_name": "r", "workflow_fn": rebound, "schedule": "@daily"},
            {"schedule_name": "t", "workflow_fn": of_text, "schedule": "@daily", "context": "a-b"},
            {"schedule_name": "n", "workflow_fn": of_a_number, "schedule": "@daily", "context": 3},
        ]
    )
    DBOS.create_schedule(
        schedule_name="t", workflow_fn=of_a_time, schedule="@daily", context=datetime(2026, 1, 1)
    )
    DBOS.create_schedule(schedule_name="k", workflow_fn=of_a_time, schedule="@daily", **options)
    by_hand(datetime(2026, 1, 1), datetime(2026, 1, 2))
