"""Durable sleeps by the clock in the functions that a workflow calls."""

import time
from datetime import datetime, timezone

from dbos import DBOS, DBOSConfig, DBOSConfiguredInstance

config: DBOSConfig = {"name": "reminders"}
dbos = DBOS(config=config)


@DBOS.step()
def remind(customer: str) -> None:
    DBOS.logger.info("reminded %s", customer)


def sleep_until(deadline: float) -> None:
    DBOS.sleep(deadline - time.time())  # DBS320


@DBOS.workflow()
def helper_that_sleeps(customer: str, deadline: float) -> None:
    sleep_until(deadline)
    remind(customer)


def seconds_until(run_at: datetime) -> float:
    return (run_at - datetime.now(timezone.utc)).total_seconds()


@DBOS.workflow()
def helper_that_computes(customer: str, run_at: datetime) -> None:
    DBOS.sleep(seconds_until(run_at))  # DBS320
    remind(customer)


@DBOS.workflow()
def result_of_a_helper_in_a_local(customer: str, run_at: datetime) -> None:
    remaining = seconds_until(run_at)
    DBOS.sleep(remaining)  # DBS320
    remind(customer)


@dbos.workflow()
def of_an_instance(customer: str, deadline: float) -> None:
    dbos.sleep(deadline - time.time())  # DBS320
    remind(customer)


async def sleep_until_async(deadline: float) -> None:
    await DBOS.sleep_async(deadline - time.time())  # DBS320


@DBOS.workflow()
async def awaited_helper(customer: str, deadline: float) -> None:
    await sleep_until_async(deadline)
    DBOS.logger.info("reminded %s", customer)


@DBOS.dbos_class()
class Reminders(DBOSConfiguredInstance):
    def __init__(self, name: str) -> None:
        super().__init__(config_name=name)

    @DBOS.workflow()
    def run(self, customer: str, deadline: float) -> None:
        self.wait(deadline)
        remind(customer)

    def wait(self, deadline: float) -> None:
        DBOS.sleep(deadline - time.time())  # DBS320


@DBOS.workflow()
def nested_function(customer: str, deadline: float) -> None:
    def wait() -> None:
        DBOS.sleep(deadline - time.time())  # DBS320

    wait()
    remind(customer)


def plain(customer: str, deadline: float) -> None:
    DBOS.sleep(deadline - time.time())  # DBS320
    remind(customer)


called = DBOS.workflow()(plain)
