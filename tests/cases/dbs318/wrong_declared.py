# functions: shop.rates.current=nondeterministic, shop.legacy.*=nondeterministic, shop.legacy.constant=deterministic
"""Calls that the settings of the project declare non-deterministic."""

import shop.legacy
import shop.rates
import shop.rates as money
from dbos import DBOS
from shop.legacy import audit, constant
from shop.rates import current
from shop.rates import current as rate_now


@DBOS.step()
def charge(order: str, rate: float = 1.0) -> str:
    return f"{order} at {rate}"


@DBOS.workflow()
def by_name(order: str) -> str:
    return charge(order, current("EUR"))  # DBS318


@DBOS.workflow()
def by_alias(order: str) -> str:
    return charge(order, rate_now("EUR"))  # DBS318


@DBOS.workflow()
def by_module(order: str) -> str:
    return charge(order, shop.rates.current("EUR"))  # DBS318


@DBOS.workflow()
def by_module_alias(order: str) -> str:
    return charge(order, money.current("EUR"))  # DBS318


@DBOS.workflow()
def by_prefix(order: str) -> str:
    audit(order)  # DBS318
    shop.legacy.report(order)  # DBS318
    return charge(order)


@DBOS.workflow()
def most_specific_wins(order: str) -> str:
    return charge(order, constant())


def rate(order: str) -> float:
    return current(order)  # DBS318


@DBOS.workflow()
def through_helper(order: str) -> str:
    return charge(order, rate(order))


@DBOS.workflow()
def in_lambda(orders: list[str]) -> list[str]:
    return [charge(order) for order in sorted(orders, key=lambda order: current(order))]  # DBS318


@DBOS.workflow()
def in_comprehension(orders: list[str]) -> list[str]:
    rates = [current(order) for order in orders]  # DBS318
    return [charge(order, rates[0]) for order in orders]


@DBOS.workflow()
def in_partial(order: str) -> str:
    from functools import partial

    read = partial(current, "EUR")
    return charge(order, read())  # DBS318


class Till:
    def rate(self) -> float:
        return money.current("EUR")  # DBS318

    @property
    def newest(self) -> float:
        return rate_now("USD")  # DBS318


@DBOS.workflow()
def in_methods(order: str) -> str:
    till = Till()
    return charge(order, till.rate() + till.newest)


@DBOS.workflow()
async def in_coroutine(order: str) -> str:
    rate = current("EUR")  # DBS318
    return await DBOS.run_step_async({"name": "charge"}, charge, order, rate)


dbos = DBOS(config={"name": "shop"})


@dbos.workflow()
def of_instance(order: str) -> str:
    return charge(order, current(order))  # DBS318


def plain(order: str) -> str:
    return charge(order, current(order))  # DBS318


registered = DBOS.workflow()(plain)


@DBOS.dbos_class()
class Shop:
    @staticmethod
    @DBOS.workflow()
    def sell(order: str) -> str:
        return charge(order, current(order))  # DBS318


@DBOS.workflow()
def value_that_nobody_uses(order: str) -> str:
    current(order)  # DBS318
    return charge(order)


@DBOS.workflow()
def value_that_is_logged(order: str) -> str:
    DBOS.logger.info("rate %s", current(order))  # DBS318
    return charge(order)


@DBOS.workflow()
def decides(order: str) -> str:
    if current(order) > 1:  # DBS318
        return charge(order)
    return order
