"""A sleep that always is longer than nothing keeps its number, and ends when its record says."""

import time
from datetime import datetime, timezone

from dbos import DBOS


@DBOS.step()
def send(mail: str) -> str:
    return mail


@DBOS.workflow()
def at_least_a_second(mail: str, deadline: float) -> str:
    DBOS.sleep(max(1, deadline - time.time()))
    return send(mail)


@DBOS.workflow()
def at_least_a_tenth(mail: str, run_at: datetime) -> str:
    DBOS.sleep(max((run_at - datetime.now(timezone.utc)).total_seconds(), 0.1))
    return send(mail)


@DBOS.workflow()
async def in_a_coroutine(mail: str, deadline: float) -> str:
    await DBOS.sleep_async(max(1.0, deadline - time.time()))
    return mail
