# functions: rates.current=nondeterministic, legacy.*=network, clocks.Clock.now=clock
"""Functions of the project that the settings declare, in other files."""

import legacy
from clocks import Clock
from dbos import DBOS
from rates import current, doubled


@DBOS.step()
def charge(order: str, rate: float = 1.0) -> str:
    return f"{order} at {rate}"


@DBOS.workflow()
def direct(order: str) -> str:
    return charge(order, current("EUR"))  # DBS318


@DBOS.workflow()
def through_helper(order: str) -> str:
    return charge(order, doubled("EUR"))  # DBS318


@DBOS.workflow()
def with_effect(order: str) -> str:
    legacy.audit(order)  # DBS304
    return charge(order)


@DBOS.workflow()
def method(order: str) -> str:
    return charge(order, Clock().now())  # DBS302
