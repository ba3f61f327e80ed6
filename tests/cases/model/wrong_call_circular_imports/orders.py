"""Two files that import each other."""

import stock
from dbos import DBOS


def wait_for_order(number: str) -> str:
    return DBOS.recv(number)  # DBS202


@DBOS.step()
def check_order(number: str) -> str:
    return stock.check(number)  # DBS202


@DBOS.step()
def await_order(number: str) -> str:
    return wait_for_order(number)
