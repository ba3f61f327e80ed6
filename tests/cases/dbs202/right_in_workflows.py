"""The operations where they belong: in the workflow and its helpers."""

import asyncio
import functools

from dbos import DBOS


@DBOS.step()
def charge(order: str) -> str:
    return order


@DBOS.step()
async def charge_soon(order: str) -> str:
    return order


def wait_for_payment(order: str):
    message = DBOS.recv("payment", timeout_seconds=60 * 60 * 24 * 7)
    if message is None:
        return charge(order)
    return message


@DBOS.workflow()
def checkout(order: str):
    DBOS.sleep(5)
    if DBOS.patch("v2"):
        first = charge(order)
    else:
        first = charge(order + "-old")
    DBOS.deprecate_patch("v1")
    pause = functools.partial(DBOS.sleep, 2.0)
    pause()
    DBOS.set_event("state", first)
    return wait_for_payment(order)


@DBOS.workflow()
async def checkout_soon(order: str):
    await DBOS.sleep_async(5)
    if await DBOS.patch_async("v2"):
        await charge_soon(order)
    else:
        await charge_soon(order + "-old")
    reservation = DBOS.reserve_step()
    await reservation.run_async({"name": "later"}, str.upper, order)
    # asyncio.to_thread keeps the context of the workflow.
    await asyncio.to_thread(DBOS.sleep, 1.0)
    return await DBOS.recv_async("payment")


def slowly(function):
    @functools.wraps(function)
    def wrapper(order: str):
        # Above the step this runs in the workflow.
        DBOS.sleep(1)
        return function(order)

    return wrapper


@slowly
@DBOS.step()
def deliver(order: str) -> str:
    return order


@DBOS.workflow()
def shipping(order: str) -> str:
    return deliver(order)


# The handler of a step that runs in the workflow, not in the step.
@DBOS.workflow()
def with_fallback(order: str):
    try:
        return charge(order)
    except ValueError:
        DBOS.sleep(60)
        return charge(order)


# A helper that nothing durable reaches.
def hold(seconds: float) -> None:
    DBOS.sleep(seconds)
