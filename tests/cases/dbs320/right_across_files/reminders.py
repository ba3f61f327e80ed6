"""A workflow that sleeps with the helpers of another module."""

import durations
from dbos import DBOS


@DBOS.step()
def seconds_until(deadline: float) -> float:
    return durations.remaining(deadline)


@DBOS.step()
def remind(customer: str) -> bool:
    return customer.endswith("!")


@DBOS.workflow()
def once(customer: str, deadline: float) -> None:
    DBOS.sleep(seconds_until(deadline))
    remind(customer)


@DBOS.workflow()
def by_run_step(customer: str, deadline: float) -> None:
    durations.pause(DBOS.run_step(None, durations.remaining, deadline))
    remind(customer)


@DBOS.workflow()
def several_times(customer: str) -> None:
    for attempt in range(5):
        if remind(customer):
            break
        durations.pause(durations.backoff(attempt))
