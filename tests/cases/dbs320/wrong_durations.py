"""Durable sleeps for what is left until a point in time, by the clock of the workflow."""

import datetime as dt
import time
from datetime import datetime, timedelta, timezone
from time import time as now

import pendulum
from dbos import DBOS, DBOS as D
from django.utils import timezone as django_timezone


@DBOS.step()
def send(mail: str) -> None:
    DBOS.logger.info("sent %s", mail)


@DBOS.workflow()
def seconds(mail: str, deadline: float) -> None:
    DBOS.sleep(deadline - time.time())  # DBS320
    send(mail)


@DBOS.workflow()
def keyword(mail: str, deadline: float) -> None:
    DBOS.sleep(seconds=deadline - time.time())  # DBS320
    send(mail)


@DBOS.workflow()
def renamed(mail: str, deadline: float) -> None:
    D.sleep(deadline - now())  # DBS320
    send(mail)


@DBOS.workflow()
def total_seconds(mail: str, run_at: datetime) -> None:
    DBOS.sleep((run_at - datetime.now(timezone.utc)).total_seconds())  # DBS320
    send(mail)


@DBOS.workflow()
def over_several_lines(mail: str, run_at: datetime) -> None:
    DBOS.sleep(  # DBS320
        (run_at - dt.datetime.now()).total_seconds(),
    )
    send(mail)


@DBOS.workflow()
def through_locals(mail: str, run_at: datetime) -> None:
    current = datetime.now(timezone.utc)
    remaining = run_at - current
    DBOS.sleep(remaining.total_seconds())  # DBS320
    send(mail)


@DBOS.workflow()
def logged_on_the_way(mail: str, run_at: datetime) -> None:
    remaining = (run_at - datetime.utcnow()).total_seconds()
    DBOS.logger.info("%s s to go", remaining)
    DBOS.sleep(remaining)  # DBS320
    send(mail)


@DBOS.workflow()
def not_below_zero(mail: str, deadline: float) -> None:
    DBOS.sleep(max(0, deadline - time.time()))  # DBS320
    send(mail)


@DBOS.workflow()
def from_text(mail: str, run_at: str) -> None:
    DBOS.sleep((datetime.fromisoformat(run_at) - datetime.now(timezone.utc)).total_seconds())  # DBS320
    send(mail)


@DBOS.workflow()
def until_the_end_of_a_period(mail: str, created: datetime) -> None:
    end = created + timedelta(days=3)
    DBOS.sleep((end - datetime.now(timezone.utc)).total_seconds())  # DBS320
    send(mail)


@DBOS.workflow()
def with_other_libraries(mail: str, run_at: datetime) -> None:
    DBOS.sleep((run_at - django_timezone.now()).total_seconds())  # DBS320
    DBOS.sleep((run_at - pendulum.now("UTC")).total_seconds())  # DBS320
    send(mail)


@DBOS.workflow()
def in_whole_seconds(mail: str, deadline: float) -> None:
    DBOS.sleep(int(deadline - time.time()))  # DBS320
    send(mail)


@DBOS.workflow()
async def in_a_coroutine(mail: str, deadline: float) -> None:
    await DBOS.sleep_async(deadline - time.time())  # DBS320
    DBOS.logger.info("sent %s", mail)


@DBOS.workflow()
async def in_a_coroutine_through_a_local(mail: str, run_at: datetime) -> None:
    delay = (run_at - datetime.now(timezone.utc)).total_seconds()
    await DBOS.sleep_async(delay)  # DBS320
    DBOS.logger.info("sent %s", mail)


@DBOS.workflow()
def every_round(mails: dict[str, float]) -> None:
    for mail, at in mails.items():
        DBOS.sleep(at - time.time())  # DBS320
        send(mail)
