"""Workflows that wait with the helpers of another module."""

import waiting
from dbos import DBOS
from waiting import remaining


@DBOS.step()
def remind(customer: str) -> None:
    DBOS.logger.info("reminded %s", customer)


@DBOS.workflow()
def computed_elsewhere(customer: str, deadline: float) -> None:
    DBOS.sleep(remaining(deadline))  # DBS320
    remind(customer)


@DBOS.workflow()
def slept_elsewhere(customer: str, deadline: float) -> None:
    waiting.sleep_until(deadline)  # DBS320
    remind(customer)
