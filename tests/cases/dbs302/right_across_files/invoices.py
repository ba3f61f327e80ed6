"""A workflow that measures with the helpers of another module, and never uses what it measured."""

from datetime import date

import timing
from dbos import DBOS
from timing import current_hour, due_date, measured


@DBOS.step()
def issue(number: str, due: date) -> str:
    return f"{number} {due}"


@DBOS.step()
def is_night() -> bool:
    return current_hour() < 6


@DBOS.workflow()
def invoice(number: str, issued: date) -> str:
    since = timing.began()
    if is_night():
        DBOS.sleep(3600)
    with measured("issue"):
        result = issue(number, due_date(issued, issued))
    timing.report("invoice", since)
    return result


@DBOS.workflow()
def hour_in_the_log(number: str) -> str:
    DBOS.logger.info("hour %s", current_hour())
    return issue(number, date(2024, 5, 1))


@DBOS.workflow()
def hour_from_a_step(number: str) -> str:
    hour = DBOS.run_step(None, current_hour)
    return issue(f"{number}-{hour}", date(2024, 5, 1))
