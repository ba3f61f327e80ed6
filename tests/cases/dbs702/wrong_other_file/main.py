"""Applies what another file lists."""

import entries
from dbos import DBOS
from entries import ENTRIES
from jobs import bill


def register(name: str) -> None:
    DBOS.apply_schedules(ENTRIES)  # DBS702: entries.py:7 DBS701: `ship` takes one argument DBS709: no `zone`
    DBOS.apply_schedules(entries.RIGHT)
    options = {"schedule": "61 * * * *", "workflow_fn": bill}  # DBS702
    DBOS.create_schedule(schedule_name=name, **options)
