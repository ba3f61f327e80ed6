"""Sleeps by the clock where no workflow runs, and functions that only are called sleep."""

import time
from dataclasses import dataclass

from dbos import DBOS


@dataclass
class Machine:
    remaining: float

    def sleep(self, seconds: float) -> None:
        self.remaining = seconds


@DBOS.step()
def poll(job: str, deadline: float) -> str:
    while time.time() < deadline:
        time.sleep(max(0.0, min(1.0, deadline - time.time())))
    return job


@DBOS.workflow()
def sleep_in_a_step(job: str, deadline: float) -> str:
    return poll(job, deadline)


def wait_until(deadline: float) -> None:
    time.sleep(max(0, deadline - time.time()))


def main() -> None:
    wait_until(time.time() + 5)


@DBOS.workflow()
def machine(job: str, seconds: float) -> str:
    Machine(0).sleep(seconds)
    return poll(job, seconds)


@DBOS.workflow()
def unrelated_clock(job: str, seconds: float) -> str:
    DBOS.logger.info("at %s", time.time())
    DBOS.sleep(seconds)
    return poll(job, seconds)


if __name__ == "__main__":
    main()
