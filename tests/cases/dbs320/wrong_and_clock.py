"""A clock that feeds a sleep and something else has both mistakes."""

import time

from dbos import DBOS


@DBOS.step()
def send(mail: str, at: object) -> None:
    DBOS.logger.info("sent %s at %s", mail, at)


@DBOS.workflow()
def two_clocks(mail: str, deadline: float) -> None:
    DBOS.sleep(deadline - time.time())  # DBS320
    send(mail, time.time())  # DBS302


@DBOS.workflow()
def one_clock_for_both(mail: str, deadline: float) -> None:
    now = time.time()  # DBS302
    DBOS.sleep(deadline - now)  # DBS320
    send(mail, now)
