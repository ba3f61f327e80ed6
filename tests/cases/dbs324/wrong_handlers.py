"""Clean-up steps in handlers that also catch the cancellation."""

import logging

from dbos import DBOS, error
from dbos._error import DBOSWorkflowCancelledError  # DBS414

logger = logging.getLogger(__name__)


@DBOS.step()
def book(trip: str) -> str:
    return f"booked {trip}"


@DBOS.step()
def cancel_booking(trip: str) -> None:
    print("cancelled", trip)


@DBOS.step()
async def book_async(trip: str) -> str:
    return f"booked {trip}"


@DBOS.step()
async def cancel_booking_async(trip: str) -> None:
    print("cancelled", trip)


@DBOS.workflow()
def bare(trip: str) -> str:
    try:
        return book(trip)
    except:
        cancel_booking(trip)  # DBS324
        raise


@DBOS.workflow()
def base(trip: str) -> str:
    try:
        return book(trip)
    except BaseException:
        logger.exception("not booked")
        cancel_booking(trip)  # DBS324
        raise


@DBOS.workflow()
def base_as_another(trip: str) -> str:
    try:
        return book(trip)
    except BaseException as failure:
        cancel_booking(trip)  # DBS324
        raise RuntimeError(trip) from failure


@DBOS.workflow()
def named(trip: str) -> str:
    try:
        return book(trip)
    except DBOSWorkflowCancelledError:
        cancel_booking(trip)  # DBS324
        raise


@DBOS.workflow()
def named_with_others(trip: str) -> str:
    try:
        return book(trip)
    except (ValueError, error.DBOSWorkflowCancelledError):
        cancel_booking(trip)  # DBS324
        raise


@DBOS.workflow()
def after_other_handlers(trip: str) -> str:
    try:
        return book(trip)
    except ValueError:
        logger.info("no such trip")
        raise
    except BaseException:
        cancel_booking(trip)  # DBS324
        raise


@DBOS.workflow()
async def coroutine(trip: str) -> str:
    try:
        return await book_async(trip)
    except BaseException:
        await cancel_booking_async(trip)  # DBS324
        raise


@DBOS.workflow()
def saga(trips: list[str]) -> list[str]:
    booked: list[str] = []
    try:
        for trip in trips:
            booked.append(book(trip))
    except BaseException:
        for trip in reversed(booked):
            cancel_booking(trip)  # DBS324
        raise
    return booked


@DBOS.workflow()
def run_step(trip: str) -> str:
    try:
        return book(trip)
    except BaseException:
        DBOS.run_step({"name": "cancel"}, lambda: print("cancelled", trip))  # DBS324
        raise
