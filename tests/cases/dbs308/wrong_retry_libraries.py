"""Retry libraries that sleep between attempts, around what a workflow calls."""

import backoff
import ratelimit
import retrying
import stamina
import tenacity
from backoff import expo, on_exception
from retry import retry as try_again
from stamina import retry as persist
from tenacity import AsyncRetrying, Retrying, retry, stop_after_attempt, wait_exponential, wait_fixed
from tenacity import retry as again

from dbos import DBOS


@DBOS.step()
def charge(order: str) -> str:
    return order


@DBOS.step()
async def charge_soon(order: str) -> str:
    return order


@retry(stop=stop_after_attempt(3), wait=wait_fixed(2))  # DBS308
def by_tenacity(order: str) -> str:
    return charge(order)


@tenacity.retry(wait=tenacity.wait_random_exponential(max=60))  # DBS308
def by_tenacity_module(order: str) -> str:
    return charge(order)


@again(wait=wait_exponential(multiplier=1, max=10))  # DBS308
async def by_tenacity_async(order: str) -> str:
    return await charge_soon(order)


@retry(  # DBS308
    stop=stop_after_attempt(5),
    wait=wait_exponential(multiplier=1, max=10),
    reraise=True,
)
def by_several_lines(order: str) -> str:
    return charge(order)


@backoff.on_exception(backoff.expo, ConnectionError, max_tries=8)  # DBS308
def by_backoff(order: str) -> str:
    return charge(order)


@on_exception(expo, (ConnectionError, TimeoutError), max_time=60)  # DBS308
def by_backoff_name(order: str) -> str:
    return charge(order)


@backoff.on_predicate(backoff.constant, interval=5)  # DBS308
async def by_backoff_predicate(order: str) -> str:
    return await charge_soon(order)


@retrying.retry(wait_fixed=2000, stop_max_attempt_number=3)  # DBS308
def by_retrying(order: str) -> str:
    return charge(order)


@try_again(ConnectionError, tries=3, delay=2)  # DBS308
def by_retry(order: str) -> str:
    return charge(order)


@stamina.retry(on=ConnectionError, attempts=3)  # DBS308
def by_stamina(order: str) -> str:
    return charge(order)


@persist(on=ConnectionError)  # DBS308
async def by_stamina_async(order: str) -> str:
    return await charge_soon(order)


@ratelimit.sleep_and_retry  # DBS308
@ratelimit.limits(calls=15, period=900)
def by_ratelimit(order: str) -> str:
    return charge(order)


@DBOS.workflow()
def checkout(order: str) -> list[str]:
    return [
        by_tenacity(order),
        by_tenacity_module(order),
        by_several_lines(order),
        by_backoff(order),
        by_backoff_name(order),
        by_retrying(order),
        by_retry(order),
        by_stamina(order),
        by_ratelimit(order),
    ]


@DBOS.workflow()
async def checkout_soon(order: str) -> str:
    await by_tenacity_async(order)
    await by_backoff_predicate(order)
    return await by_stamina_async(order)


@DBOS.workflow()
def by_nested_function(order: str) -> str:
    @retry(wait=wait_fixed(2))  # DBS308
    def attempt() -> str:
        return charge(order)

    return attempt()


class Shop:
    @retry(wait=wait_fixed(2))  # DBS308
    def charge(self, order: str) -> str:
        return charge(order)


@DBOS.workflow()
def by_method(order: str) -> str:
    return Shop().charge(order)


def attempt_once(order: str) -> str:
    return charge(order)


@DBOS.workflow()
def by_object(order: str) -> str:
    retryer = Retrying(stop=stop_after_attempt(3), wait=wait_fixed(2))
    return retryer(attempt_once, order)  # DBS308


async def attempt_soon(order: str) -> str:
    return await charge_soon(order)


@DBOS.workflow()
async def by_async_object(order: str) -> str:
    retryer = AsyncRetrying(stop=stop_after_attempt(3), wait=wait_fixed(2))
    return await retryer(attempt_soon, order)  # DBS308


@DBOS.workflow()
def by_stamina_object(order: str) -> str:
    caller = stamina.RetryingCaller(attempts=3)
    return caller(ConnectionError, attempt_once, order)  # DBS308
