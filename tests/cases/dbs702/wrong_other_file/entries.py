"""Schedules that another file applies."""

from dbos import ScheduleInput
from jobs import bill, ship

ENTRIES: list[ScheduleInput] = [
    {"schedule_name": "bill", "workflow_fn": bill, "schedule": "61 * * * *"},
    {"schedule_name": "bill-again", "workflow_fn": bill, "schedule": "0 25 * * *"},
    {"schedule_name": "ship", "workflow_fn": ship, "schedule": "* * * * *", "zone": "UTC"},
]
RIGHT: list[ScheduleInput] = [{"schedule_name": "bill", "workflow_fn": bill, "schedule": "0 1 * * *"}]
