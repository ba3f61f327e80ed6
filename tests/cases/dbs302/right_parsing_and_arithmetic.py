"""Functions of the same modules that read no clock."""

import calendar
import datetime as dt
import time
from datetime import date, datetime, time as time_of_day, timedelta, timezone
from email.utils import format_datetime, formatdate, parsedate_to_datetime
from zoneinfo import ZoneInfo

import arrow
import pandas as pd
import pendulum
from croniter import croniter
from dbos import DBOS


@DBOS.step()
def plan(meeting: str, at: object) -> str:
    return f"{meeting} {at}"


@DBOS.workflow()
def parsed(meeting: str, text: str) -> None:
    plan(meeting, datetime.fromisoformat(text))
    plan(meeting, datetime.strptime(text, "%Y-%m-%d"))
    plan(meeting, date.fromisoformat(text) + timedelta(days=1))
    plan(meeting, time.strptime(text, "%Y-%m-%d"))
    plan(meeting, parsedate_to_datetime(text))
    plan(meeting, pendulum.parse(text))
    plan(meeting, arrow.get(text))
    plan(meeting, pd.Timestamp(text))


@DBOS.workflow()
def from_seconds(meeting: str, seconds: float) -> None:
    plan(meeting, datetime.fromtimestamp(seconds, tz=timezone.utc))
    plan(meeting, datetime.utcfromtimestamp(seconds))
    plan(meeting, time.gmtime(seconds))
    plan(meeting, time.localtime(seconds).tm_hour)
    plan(meeting, time.ctime(seconds))
    plan(meeting, time.strftime("%Y-%m-%d", time.gmtime(seconds)))
    plan(meeting, formatdate(seconds))
    plan(meeting, pendulum.from_timestamp(seconds))


@DBOS.workflow()
def built(meeting: str, day: date) -> None:
    plan(meeting, dt.datetime(2024, 5, 1, 12, 0))
    plan(meeting, datetime.combine(day, time_of_day(9, 30), ZoneInfo("Europe/Berlin")))
    plan(meeting, time.mktime((2024, 5, 1, 12, 0, 0, 0, 0, 0)))
    plan(meeting, calendar.timegm((2024, 5, 1, 12, 0, 0)))
    plan(meeting, format_datetime(dt.datetime(2024, 5, 1)))
    plan(meeting, date.min)
    plan(meeting, pendulum.datetime(2024, 5, 1))


@DBOS.workflow()
def parts_of_a_value(meeting: str, at: datetime) -> None:
    plan(meeting, at.date())
    plan(meeting, at.time())
    plan(meeting, at.timestamp())
    plan(meeting, at.replace(hour=0).astimezone(timezone.utc).isoformat())
    if at.weekday() > 4:
        plan(meeting, at + timedelta(days=2))


@DBOS.workflow()
def next_by_cron(meeting: str, expression: str, base: datetime) -> None:
    plan(meeting, croniter(expression, base).get_next(datetime))
    plan(meeting, croniter.is_valid(expression))
