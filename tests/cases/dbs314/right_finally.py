"""Clean-up that lets the cancellation pass, or comes after the end of the work."""

import asyncio
import logging
import threading

from dbos import DBOS

logger = logging.getLogger(__name__)
lock = threading.Lock()


@DBOS.step()
def charge(order: str) -> str:
    return f"charged {order}"


@DBOS.step()
async def charge_async(order: str) -> str:
    return f"charged {order}"


@DBOS.step()
def read(path: str) -> str:
    text = ""
    try:
        with open(path) as file:
            text = file.read()
    finally:
        return text


@DBOS.workflow()
def logged(order: str) -> str:
    try:
        charge(order)
    finally:
        logger.info("tried %s", order)
    return charge(order)


@DBOS.workflow()
def returned_in_try(order: str) -> str:
    try:
        return charge(order)
    finally:
        logger.info("tried %s", order)


@DBOS.workflow()
def returned_in_else(order: str) -> str:
    try:
        charge(order)
    except ValueError:
        logger.info("no value")
    else:
        return charge(order)
    finally:
        logger.info("tried %s", order)
    return charge("other")


@DBOS.workflow()
def inner_function_in_finally(order: str) -> list[str]:
    names: list[str] = []
    try:
        charge(order)
    finally:
        def name_of(text: str) -> str:
            return text.lower()

        names.append(name_of(order))
    charge("other")
    return names


@DBOS.workflow()
def loop_in_finally(orders: list[str]) -> int:
    count = 0
    try:
        for order in orders:
            charge(order)
    finally:
        for order in orders:
            if not order:
                continue
            count += 1
            if count > 100:
                break
    charge("last")
    return count


@DBOS.workflow()
async def cancelled_task(order: str) -> str:
    watcher = asyncio.create_task(watch())
    try:
        await charge_async(order)
    finally:
        watcher.cancel()
    return await charge_async("other")


async def watch() -> None:
    logger.info("watching")


@DBOS.workflow()
async def asyncio_cancellation(order: str) -> str:
    try:
        await charge_async(order)
    except asyncio.CancelledError:
        logger.info("task cancelled")
        raise
    finally:
        logger.info("tried %s", order)
    return await charge_async("other")
