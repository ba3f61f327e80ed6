"""A step loads state into another module, and the workflow reads it there."""

import state
from dbos import DBOS
from helpers import rate


@DBOS.step()
def load(name: str) -> None:
    state.rates[name] = 1.1  # DBS207: state.rates
    state.token = name  # DBS207: state.token


@DBOS.step()
def pay(amount: float, token: str) -> float:
    return amount


@DBOS.workflow()
def run(name: str) -> float:
    load(name)
    return pay(rate(name), state.token)
