"""Workflows of schedules."""

from datetime import datetime
from typing import Any

from dbos import DBOS


@DBOS.workflow()
def bill(scheduled_at: datetime, context: Any) -> None: ...


@DBOS.workflow()
def ship(scheduled_at: datetime) -> None: ...
