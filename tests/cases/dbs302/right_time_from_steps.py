"""The time comes from a step, an argument or a constant."""

import time
from datetime import date, datetime, timedelta, timezone
from functools import partial

from dbos import DBOS

EPOCH = datetime(2020, 1, 1, tzinfo=timezone.utc)


@DBOS.step()
def now() -> datetime:
    return datetime.now(timezone.utc)


@DBOS.step()
async def today() -> date:
    return date.today()


@DBOS.step()
def bill(customer: str, at: object) -> str:
    started = time.time()
    if time.time() - started > 5:
        return "late"
    return f"{customer} {at} {time.time()}"


@DBOS.workflow()
def time_from_a_step(customer: str) -> str:
    at = now()
    if at.hour > 20:
        return "closed"
    return bill(customer, at + timedelta(days=14))


@DBOS.workflow()
async def time_from_a_coroutine_step(customer: str) -> str:
    return f"{customer} {(await today()).isoformat()}"


@DBOS.workflow()
def time_from_run_step(customer: str) -> float:
    bill(customer, DBOS.run_step(None, time.time))
    bill(customer, DBOS.run_step({"name": "now"}, lambda: datetime.now(timezone.utc).isoformat()))
    return DBOS.run_step({"name": "now"}, partial(time.clock_gettime, time.CLOCK_REALTIME))


@DBOS.workflow()
async def time_from_run_step_async(customer: str) -> float:
    def read() -> float:
        return time.time()

    deadline = await DBOS.run_step_async({"name": "deadline"}, read)
    while await DBOS.run_step_async(None, time.time) < deadline + 60:
        await DBOS.sleep_async(5)
    return deadline


@DBOS.workflow()
async def time_from_a_reserved_step(customer: str) -> float:
    reserved = DBOS.reserve_step()
    return await reserved.run_async({"name": "now"}, time.time)


@DBOS.workflow()
def time_as_argument(customer: str, at: datetime) -> str:
    if at < EPOCH:
        return "too old"
    return bill(customer, at - timedelta(hours=1))


@DBOS.workflow()
def scheduled(scheduled_at: datetime, context: object) -> str:
    return bill("everybody", scheduled_at.date())


class Clock:
    @DBOS.step()
    def read(self) -> float:
        return time.time()

    @staticmethod
    @DBOS.step()
    def day() -> str:
        return date.today().isoformat()


@DBOS.workflow()
def step_methods(customer: str) -> str:
    return bill(customer, (Clock().read(), Clock.day()))


def current_year() -> int:
    return datetime.now().year


@DBOS.step()
def helper_in_a_step(customer: str) -> str:
    return f"{customer} {current_year()}"


@DBOS.workflow()
def only_steps_reach_the_helper(customer: str) -> str:
    return helper_in_a_step(customer)


@DBOS.workflow()
def helper_as_a_step(customer: str) -> int:
    return DBOS.run_step(None, current_year)
