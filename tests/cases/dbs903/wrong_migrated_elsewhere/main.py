"""The module that schedules it."""

from dbos import DBOS
from jobs import nightly


def main() -> None:
    DBOS.launch()
    DBOS.apply_schedules(
        [
            {"schedule_name": "nightly", "workflow_fn": nightly, "schedule": "0 2 * * *"},  # DBS903: jobs.py:9
        ]
    )
