"""Clean-up that a cancellation does not keep from running, or that it does not reach."""

import asyncio
import contextlib
import io
import logging
from contextlib import contextmanager

from dbos import DBOS, error

logger = logging.getLogger(__name__)


@DBOS.step()
def lock(item: str) -> str:
    return f"lock of {item}"


@DBOS.step()
def unlock(item: str) -> None:
    print("unlocked", item)


@DBOS.step()
def move(item: str) -> str:
    return f"moved {item}"


@DBOS.step()
async def move_async(item: str) -> str:
    return f"moved {item}"


@DBOS.step()
async def unlock_async(item: str) -> None:
    print("unlocked", item)


# Clean-up that is no checkpoint.
@DBOS.workflow()
def logged(item: str) -> str:
    try:
        return move(item)
    finally:
        logger.info("tried %s", item)


@DBOS.workflow()
def buffer_closed(items: list[str]) -> str:
    buffer = io.StringIO()
    try:
        for item in items:
            buffer.write(move(item))
        return buffer.getvalue()
    finally:
        buffer.close()


@DBOS.workflow()
def state_reset(item: str) -> str:
    state = {"busy": True}
    try:
        return move(item)
    finally:
        state["busy"] = False
        logger.info("%s", state)


def note(item: str) -> None:
    logger.info("tried %s", item)


@DBOS.workflow()
def helper_in_finally(item: str) -> str:
    try:
        return move(item)
    finally:
        note(item)


@DBOS.workflow()
async def task_cancelled(item: str) -> str:
    watcher = asyncio.create_task(watch(item))
    try:
        return await move_async(item)
    finally:
        watcher.cancel()


async def watch(item: str) -> None:
    logger.info("watching %s", item)


@DBOS.workflow()
async def lock_of_asyncio_released(items: list[str]) -> str:
    turn = asyncio.Lock()
    await turn.acquire()
    try:
        return await move_async(items[0])
    finally:
        turn.release()


@DBOS.workflow()
def logged_and_raised(item: str) -> str:
    try:
        return move(item)
    except BaseException:
        logger.exception("not moved")
        raise


@contextmanager
def told(item: str):
    logger.info("begin %s", item)
    try:
        yield
    finally:
        logger.info("end %s", item)


@DBOS.workflow()
def in_context(item: str) -> str:
    with told(item), contextlib.closing(io.StringIO()):
        return move(item)


# Handlers that do not catch the cancellation.
@DBOS.workflow()
def compensated(item: str) -> str:
    lock(item)
    try:
        return move(item)
    except Exception:
        unlock(item)
        raise


@DBOS.workflow()
def compensated_and_ended(item: str) -> str:
    lock(item)
    try:
        moved = move(item)
    except ValueError:
        unlock(item)
        return "not moved"
    unlock(item)
    return moved


@DBOS.workflow()
async def compensated_coroutine(item: str) -> str:
    try:
        return await move_async(item)
    except (ValueError, KeyError):
        await unlock_async(item)
        raise


@DBOS.workflow()
def compensated_except_for_cancellation(item: str) -> str:
    try:
        return move(item)
    except error.DBOSBaseException:
        raise
    except BaseException:
        unlock(item)
        raise


@DBOS.workflow()
def compensated_child(item: str) -> str:
    handle = DBOS.start_workflow(compensated, item)
    try:
        return handle.get_result()
    except error.DBOSAwaitedWorkflowCancelledError:
        unlock(item)
        raise


# Steps beside the `finally`.
@DBOS.workflow()
def step_afterwards(item: str) -> None:
    lock(item)
    try:
        move(item)
    finally:
        logger.info("tried")
    unlock(item)


@DBOS.workflow()
def step_in_else(item: str) -> None:
    try:
        move(item)
    except ValueError:
        logger.info("not moved")
    else:
        unlock(item)
    finally:
        logger.info("tried")


@DBOS.workflow()
def step_in_inner_function_only_defined(item: str) -> str:
    moved = ""
    try:
        moved = move(item)
    finally:
        def later() -> None:
            logger.info("later: %s", item)

    later()
    unlock(item)
    return moved


@DBOS.workflow()
def nested_finally(item: str) -> str:
    try:
        try:
            return move(item)
        finally:
            logger.info("inner")
    finally:
        logger.info("outer")


# Inside of steps.
@DBOS.step()
def move_under_lock(item: str) -> str:
    print("locked", item)
    try:
        return item
    finally:
        print("unlocked", item)


@DBOS.step()
def move_under_lock_by_steps(item: str) -> str:
    lock(item)
    try:
        return move(item)
    finally:
        unlock(item)


@DBOS.workflow()
def one_step(item: str) -> str:
    return move_under_lock(item) + move_under_lock_by_steps(item)


@DBOS.workflow()
def one_run_step(item: str) -> str:
    def under_lock() -> str:
        print("locked", item)
        try:
            return item
        finally:
            print("unlocked", item)

    return DBOS.run_step({"name": "move"}, under_lock)


# Not in a workflow.
def script(item: str) -> str:
    lock(item)
    try:
        return move(item)
    finally:
        unlock(item)


def test_move() -> None:
    try:
        assert compensated("chair")
    finally:
        unlock("chair")


if __name__ == "__main__":
    script("table")
