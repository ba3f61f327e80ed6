"""Ways to swallow the exception by which a workflow is cancelled."""

import builtins
import contextlib
import logging
from contextlib import ExitStack, suppress
from contextlib import suppress as ignoring

import dbos
from dbos import DBOS, error
from dbos._error import DBOSWorkflowCancelledError  # DBS414

logger = logging.getLogger(__name__)
ANYTHING = BaseException
CANCELLED = (error.DBOSWorkflowCancelledError, ValueError)


@DBOS.step()
def reserve(order: str) -> str:
    return f"reserved {order}"


@DBOS.step()
def charge(order: str) -> str:
    return f"charged {order}"


@DBOS.step()
def ship(order: str) -> str:
    return f"shipped {order}"


@DBOS.workflow()
def bare(order: str) -> str:
    try:
        reserve(order)
    except:  # DBS314
        logger.warning("not reserved: %s", order)
    return ship(order)


@DBOS.workflow()
def base(order: str) -> str:
    try:
        reserve(order)
    except BaseException:  # DBS314
        logger.exception("not reserved: %s", order)
    return ship(order)


@DBOS.workflow()
def base_with_name(order: str) -> str:
    problem = ""
    try:
        reserve(order)
    except BaseException as failure:  # DBS314
        problem = str(failure)
    return ship(order + problem)


@DBOS.workflow()
def base_in_tuple(order: str) -> str:
    try:
        reserve(order)
    except (ValueError, BaseException):  # DBS314
        pass
    return ship(order)


@DBOS.workflow()
def base_of_builtins(order: str) -> str:
    try:
        reserve(order)
    except builtins.BaseException:  # DBS314
        pass
    return ship(order)


@DBOS.workflow()
def base_by_alias(order: str) -> str:
    try:
        reserve(order)
    except ANYTHING:  # DBS314
        pass
    return ship(order)


@DBOS.workflow()
def after_narrow_handlers(order: str) -> str:
    try:
        reserve(order)
    except ValueError:
        raise
    except Exception:
        logger.warning("not reserved: %s", order)
    except BaseException:  # DBS314
        logger.error("stopped: %s", order)
    return ship(order)


@DBOS.workflow()
def bare_after_exception(order: str) -> str:
    try:
        reserve(order)
    except Exception as failure:
        raise RuntimeError(order) from failure
    except:  # DBS314
        pass
    return ship(order)


@DBOS.workflow()
def named(order: str) -> str:
    try:
        reserve(order)
    except DBOSWorkflowCancelledError:  # DBS314
        logger.info("cancelled: %s", order)
    return ship(order)


@DBOS.workflow()
def named_by_module(order: str) -> str:
    try:
        reserve(order)
    except error.DBOSWorkflowCancelledError:  # DBS314
        logger.info("cancelled: %s", order)
    return ship(order)


@DBOS.workflow()
def named_by_package(order: str) -> str:
    try:
        reserve(order)
    except dbos.error.DBOSWorkflowCancelledError:  # DBS314
        logger.info("cancelled: %s", order)
    return ship(order)


@DBOS.workflow()
def named_in_tuple(order: str) -> str:
    try:
        reserve(order)
    except (ValueError, DBOSWorkflowCancelledError):  # DBS314
        logger.info("cancelled: %s", order)
    return ship(order)


@DBOS.workflow()
def named_in_constant(order: str) -> str:
    try:
        reserve(order)
    except CANCELLED:  # DBS314
        logger.info("cancelled: %s", order)
    return ship(order)


@DBOS.workflow()
def suppressed(order: str) -> str:
    with contextlib.suppress(BaseException):  # DBS314
        reserve(order)
    return ship(order)


@DBOS.workflow()
def suppressed_by_imported_name(order: str) -> str:
    with suppress(BaseException):  # DBS314
        reserve(order)
    return ship(order)


@DBOS.workflow()
def suppressed_by_other_name(order: str) -> str:
    with ignoring(ValueError, BaseException):  # DBS314
        reserve(order)
    return ship(order)


@DBOS.workflow()
def suppressed_by_name_of_error(order: str) -> str:
    with suppress(DBOSWorkflowCancelledError):  # DBS314
        reserve(order)
    return ship(order)


@DBOS.workflow()
def suppressed_among_others(order: str) -> str:
    with contextlib.nullcontext(), suppress(BaseException):  # DBS314
        reserve(order)
    return ship(order)


@DBOS.workflow()
def suppressed_by_stack(order: str) -> str:
    with ExitStack() as stack:
        stack.enter_context(suppress(BaseException))  # DBS314
        reserve(order)
    return ship(order)


@DBOS.workflow()
async def suppressed_in_coroutine(topic: str) -> str:
    with suppress(BaseException):  # DBS314
        await DBOS.recv_async(topic)
    return await DBOS.recv_async("second")


@DBOS.workflow()
def twice(order: str) -> str:
    try:
        reserve(order)
    except:  # DBS314
        logger.warning("not reserved")
    try:
        charge(order)
    except BaseException:  # DBS314
        logger.warning("not charged")
    return ship(order)


@DBOS.workflow()
def nested(order: str) -> str:
    try:
        try:
            reserve(order)
        except BaseException:  # DBS314
            logger.warning("not reserved")
        charge(order)
    except Exception:
        logger.warning("not charged")
    return ship(order)


@DBOS.workflow()
def only_sometimes_raised_again(order: str, strict: bool) -> str:
    try:
        reserve(order)
    except BaseException:  # DBS314
        if strict:
            raise
    return ship(order)


@DBOS.workflow()
def other_exceptions_raised_again(order: str) -> str:
    try:
        reserve(order)
    except BaseException as failure:  # DBS314
        if isinstance(failure, ValueError):
            raise
    return ship(order)
