"""The time reaches nothing but the log, on whatever way."""

import logging
import sys
import time
import warnings
from datetime import datetime, timezone

from dbos import DBOS

logger = logging.getLogger(__name__)
SLOW = 5.0


@DBOS.step()
def ship(order: str) -> str:
    return f"shipped {order}"


@DBOS.workflow()
def printed(order: str) -> str:
    print(f"{datetime.now()} start {order}")
    return ship(order)


@DBOS.workflow()
def printed_to_a_stream(order: str) -> str:
    print(time.time(), order, file=sys.stderr, flush=True)
    sys.stdout.write(f"{time.time()}\n")
    return ship(order)


@DBOS.workflow()
def logged_directly(order: str) -> str:
    DBOS.logger.info("start %s at %s", order, datetime.now(timezone.utc).isoformat())
    logger.debug("monotonic %s", time.monotonic())
    logging.info("now %s", time.ctime())
    return ship(order)


@DBOS.workflow()
def elapsed(order: str) -> str:
    started = time.perf_counter()
    result = ship(order)
    logger.info("shipped in %.2f s", time.perf_counter() - started)
    return result


@DBOS.workflow()
def elapsed_through_locals(order: str) -> str:
    started = time.time()
    result = ship(order)
    seconds = time.time() - started
    milliseconds = round(seconds * 1000, 1)
    message = f"{order} took {milliseconds} ms"
    DBOS.logger.info(message)
    return result


@DBOS.workflow()
def warned_when_slow(order: str) -> str:
    started = time.monotonic()
    result = ship(order)
    elapsed = time.monotonic() - started
    if elapsed > SLOW:
        logger.warning("slow order %s: %.1f s", order, elapsed)
    return result


@DBOS.workflow()
def two_ways_of_logging(order: str) -> str:
    started = time.monotonic()
    result = ship(order)
    if time.monotonic() - started > SLOW:
        logger.warning("slow order %s", order)
        warnings.warn(f"slow order {order}")
    elif time.monotonic() - started > 1:
        logger.info("order %s", order)
    else:
        logger.debug("quick order %s", order)
    return result


@DBOS.workflow()
def level_by_time(order: str) -> str:
    started = time.monotonic()
    result = ship(order)
    slow = time.monotonic() - started > SLOW
    level = logging.WARNING if slow else logging.INFO
    word = "slow" if slow else "quick"
    logger.log(level, "%s order %s", word, order)
    return result


@DBOS.workflow()
def logged_in_finally(order: str) -> str:
    started = time.time()
    try:
        return ship(order)
    finally:
        logger.info("left after %s", time.time() - started)


@DBOS.workflow()
def logged_on_failure(order: str) -> str:
    started = time.time()
    try:
        return ship(order)
    except ValueError:
        logger.exception("failed after %s", time.time() - started)
        raise


@DBOS.workflow()
def logged_per_round(orders: list[str]) -> int:
    total = 0.0
    for number, order in enumerate(orders, 1):
        began = time.perf_counter()
        ship(order)
        took = time.perf_counter() - began
        total += took
        logger.info("%s of %s in %.2f s, %.2f s on average", number, len(orders), took, total / number)
    return len(orders)


@DBOS.workflow()
def collected_and_logged(orders: list[str]) -> list[str]:
    timings: dict[str, float] = {}
    slowest: list[float] = []
    results = []
    for order in orders:
        began = time.perf_counter()
        results.append(ship(order))
        timings[order] = time.perf_counter() - began
        slowest.append(timings[order])
    logger.info("timings %s, slowest %s", timings, max(slowest, default=0.0))
    return results


@DBOS.workflow()
def extra_fields(order: str) -> str:
    started = datetime.now(timezone.utc)
    result = ship(order)
    fields = {"order": order, "started": started.isoformat(), "ended": datetime.now(timezone.utc).isoformat()}
    logger.info("shipped", extra=fields)
    return result


@DBOS.workflow()
def thrown_away(order: str) -> str:
    time.time()
    _ = datetime.now()
    unused = time.monotonic()
    return ship(order)


@DBOS.workflow()
async def shipped_later(order: str) -> str:
    return order


@DBOS.workflow()
async def in_a_coroutine(order: str) -> int:
    started = time.monotonic()
    handle = await DBOS.start_workflow_async(shipped_later, order)
    result = await handle.get_result()
    DBOS.logger.info(f"{order} took {time.monotonic() - started:.1f} s")
    return len(result)


@DBOS.workflow()
def logged_if_enabled(order: str) -> str:
    started = time.time()
    result = ship(order)
    if logger.isEnabledFor(logging.DEBUG):
        logger.debug("took %s", time.time() - started)
    return result
