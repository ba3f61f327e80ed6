"""The clock is handed to code that is not at hand."""

import time
from datetime import datetime

from dbos import DBOS

from rates import convert, history


@DBOS.step()
def pay(amount: float) -> None:
    DBOS.logger.info("paid %s", amount)


@DBOS.workflow()
def exchange(amount: float) -> None:
    pay(convert(amount, at=datetime.now()))  # DBS302


@DBOS.workflow()
def remember(amount: float) -> None:
    pay(amount)
    history.add(amount, time.time())  # DBS302
