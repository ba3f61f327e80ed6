"""Handlers that let the cancellation through, or end the workflow at once."""

import asyncio
import contextlib
import logging
from contextlib import suppress
from typing import NoReturn

from dbos import DBOS, error

logger = logging.getLogger(__name__)
EXPECTED = (ValueError, KeyError)


class OrderFailed(Exception):
    pass


@DBOS.step()
def reserve(order: str) -> str:
    return f"reserved {order}"


@DBOS.step()
def ship(order: str) -> str:
    return f"shipped {order}"


@DBOS.step()
def release(order: str) -> str:
    return f"released {order}"


@DBOS.step()
async def reserve_async(order: str) -> str:
    return f"reserved {order}"


# `Exception` does not catch the cancellation.
@DBOS.workflow()
def exception(order: str) -> str:
    try:
        reserve(order)
    except Exception:
        logger.exception("not reserved")
    return ship(order)


@DBOS.workflow()
def exception_in_tuple(order: str) -> str:
    try:
        reserve(order)
    except (Exception, KeyboardInterrupt):
        logger.exception("not reserved")
    return ship(order)


@DBOS.workflow()
def expected(order: str) -> str:
    try:
        reserve(order)
    except EXPECTED as failure:
        logger.info("not reserved: %s", failure)
    return ship(order)


@DBOS.workflow()
def compensated(order: str) -> str:
    try:
        return ship(reserve(order))
    except Exception:
        release(order)
        raise


@DBOS.workflow()
def suppressed_exception(order: str) -> str:
    with suppress(Exception):
        reserve(order)
    with contextlib.suppress(ValueError, KeyError):
        reserve(order)
    return ship(order)


@DBOS.workflow()
def attempts(order: str) -> str:
    for attempt in range(3):
        try:
            return reserve(order)
        except Exception:
            logger.warning("attempt %d", attempt)
    return ship(order)


@DBOS.workflow()
def child_cancelled(order: str) -> str:
    handle = DBOS.start_workflow(exception, order)
    try:
        handle.get_result()
    except error.DBOSAwaitedWorkflowCancelledError:
        logger.info("the child was cancelled, not this workflow")
    return ship(order)


# Raised again, as it was or as another one.
@DBOS.workflow()
def raised_again(order: str) -> str:
    try:
        reserve(order)
    except:
        logger.exception("not reserved")
        raise
    return ship(order)


@DBOS.workflow()
def raised_again_by_name(order: str) -> str:
    try:
        reserve(order)
    except BaseException as failure:
        logger.exception("not reserved")
        raise failure
    return ship(order)


@DBOS.workflow()
def raised_on_every_path(order: str, strict: bool) -> str:
    try:
        reserve(order)
    except BaseException as failure:
        if strict:
            raise
        raise OrderFailed(order) from failure
    return ship(order)


@DBOS.workflow()
def raised_as_another(order: str) -> str:
    try:
        reserve(order)
    except BaseException as failure:
        raise OrderFailed(order) from failure
    return ship(order)


@DBOS.workflow()
def cancellation_first(order: str) -> str:
    try:
        reserve(order)
    except (error.DBOSWorkflowCancelledError, error.DBOSWorkflowConflictIDError):
        raise
    except BaseException:
        logger.exception("not reserved")
    return ship(order)


@DBOS.workflow()
def cancellation_of_dbos_first(order: str) -> str:
    try:
        reserve(order)
    except error.DBOSBaseException:
        logger.info("stopped")
        raise
    except:
        logger.exception("not reserved")
    return ship(order)


@DBOS.workflow()
def cancellation_asked_for(order: str) -> str:
    try:
        reserve(order)
    except BaseException as failure:
        if isinstance(failure, error.DBOSBaseException):
            raise
        logger.exception("not reserved")
    return ship(order)


@DBOS.workflow()
def only_exceptions_kept(order: str) -> str:
    try:
        reserve(order)
    except BaseException as failure:
        if not isinstance(failure, Exception):
            raise
        logger.exception("not reserved")
    return ship(order)


def give_up(order: str) -> NoReturn:
    raise OrderFailed(order)


@DBOS.workflow()
def given_up(order: str) -> str:
    try:
        reserve(order)
    except BaseException:
        give_up(order)
    return ship(order)


@DBOS.workflow()
async def asyncio_cancellation(order: str) -> str:
    try:
        await reserve_async(order)
    except asyncio.CancelledError:
        logger.info("the task was cancelled")
        raise
    return await reserve_async("next")


@DBOS.workflow()
def inner_swallows_outer_raises(order: str) -> str:
    try:
        try:
            reserve(order)
        except ValueError:
            logger.info("no value")
    except BaseException:
        logger.info("ended")
        raise
    return ship(order)


# The workflow ends at once.
@DBOS.workflow()
def returned(order: str) -> str:
    try:
        return ship(reserve(order))
    except BaseException:
        logger.exception("failed")
        return "failed"


@DBOS.workflow()
def returned_bare(order: str) -> str | None:
    try:
        reserve(order)
    except:
        return None
    return ship(order)


@DBOS.workflow()
def last_statement(order: str) -> None:
    try:
        ship(reserve(order))
    except BaseException:
        logger.exception("failed")


@DBOS.workflow()
def nothing_but_the_answer(order: str) -> dict:
    result = {"order": order, "ok": True}
    try:
        ship(reserve(order))
    except error.DBOSWorkflowCancelledError:
        result["ok"] = False
    return result


@DBOS.workflow()
def suppressed_at_the_end(order: str) -> None:
    reserve(order)
    with suppress(BaseException):
        ship(order)


@DBOS.workflow()
def left_the_loop(orders: list[str]) -> int:
    shipped = 0
    for order in orders:
        try:
            ship(order)
        except BaseException:
            break
        shipped += 1
    return shipped
