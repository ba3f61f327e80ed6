"""Durable sleeps whose duration is the same in every replay."""

import time
from datetime import datetime, timedelta, timezone

from dbos import DBOS

PAUSE = 3600
DAY = timedelta(days=1)


@DBOS.step()
def send(mail: str) -> str:
    return mail


@DBOS.step()
def seconds_until(run_at: datetime) -> float:
    return max(1.0, (run_at - datetime.now(timezone.utc)).total_seconds())


@DBOS.step()
async def seconds_until_later(deadline: float) -> float:
    return max(1.0, deadline - time.time())


@DBOS.step()
def now() -> float:
    return time.time()


@DBOS.workflow()
def constants(mail: str) -> None:
    DBOS.sleep(5)
    DBOS.sleep(PAUSE)
    DBOS.sleep(DAY.total_seconds())
    DBOS.sleep(60 * 60 * 24)
    send(mail)


@DBOS.workflow()
def arguments(mail: str, seconds: float, delay: timedelta) -> None:
    DBOS.sleep(seconds)
    DBOS.sleep(delay.total_seconds())
    send(mail)


@DBOS.workflow()
def difference_of_arguments(mail: str, begin: datetime, end: datetime) -> None:
    DBOS.sleep((end - begin).total_seconds())
    send(mail)


@DBOS.workflow()
def difference_of_texts(mail: str, begin: str, end: str) -> None:
    DBOS.sleep((datetime.fromisoformat(end) - datetime.fromisoformat(begin)).total_seconds())
    send(mail)


@DBOS.workflow()
def duration_from_a_step(mail: str, run_at: datetime) -> None:
    DBOS.sleep(seconds_until(run_at))
    send(mail)


@DBOS.workflow()
def clock_from_a_step(mail: str, deadline: float) -> None:
    DBOS.sleep(deadline - now())
    send(mail)


@DBOS.workflow()
def clock_from_run_step(mail: str, deadline: float) -> None:
    DBOS.sleep(deadline - DBOS.run_step(None, time.time))
    DBOS.sleep(max(0, deadline - DBOS.run_step({"name": "now"}, lambda: time.time())))
    send(mail)


@DBOS.workflow()
async def duration_from_a_coroutine_step(mail: str, deadline: float) -> str:
    await DBOS.sleep_async(await seconds_until_later(deadline))
    return mail


@DBOS.workflow()
def growing_pauses(mail: str) -> None:
    for attempt in range(5):
        send(mail)
        DBOS.sleep(2**attempt)


@DBOS.workflow()
def clock_only_in_the_log(mail: str) -> None:
    started = time.time()
    DBOS.sleep(60)
    DBOS.logger.info("slept %s s", time.time() - started)
    send(mail)


@DBOS.workflow()
def deadline_as_timeout(mail: str, deadline: float) -> str:
    answer = DBOS.recv("answer", timeout_seconds=deadline - time.time())
    return mail if answer is None else str(answer)


def pause(seconds: float) -> None:
    DBOS.sleep(seconds)


@DBOS.workflow()
def helper_with_an_argument(mail: str, deadline: float) -> None:
    pause(10)
    pause(deadline - now())
    send(mail)


@DBOS.workflow()
async def in_a_coroutine(mail: str, seconds: float) -> str:
    await DBOS.sleep_async(1.5)
    await DBOS.sleep_async(seconds)
    await DBOS.sleep_async(seconds / 2 + 1)
    return mail
