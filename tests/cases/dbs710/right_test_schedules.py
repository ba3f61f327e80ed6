"""Tests have a database of their own."""

from datetime import datetime
from typing import Any

import pytest
from dbos import DBOS


@DBOS.workflow()
def job(at: datetime, context: Any) -> None: ...


@pytest.fixture()
def schedules() -> None:
    DBOS.launch()
    DBOS.create_schedule(schedule_name="a", workflow_fn=job, schedule="0 2 * * *")


def test_schedule() -> None:
    DBOS.launch()
    DBOS.create_schedule(schedule_name="a", workflow_fn=job, schedule="0 2 * * *")
