"""Steps that are undone when a later one fails."""

from collections.abc import Callable

from dbos import DBOS


@DBOS.step()
def book_flight(trip: str) -> str:
    return "f"


@DBOS.step()
def cancel_flight(trip: str) -> None: ...


@DBOS.step()
def book_hotel(trip: str) -> str:
    return "h"


@DBOS.step()
def cancel_hotel(trip: str) -> None: ...


@DBOS.workflow()
def travel(trip: str) -> str:
    undo: list[Callable[[str], None]] = []
    try:
        book_flight(trip)
        undo.append(cancel_flight)
        book_hotel(trip)
        undo.append(cancel_hotel)
    except Exception:
        DBOS.logger.exception("trip %s failed", trip)
        for one in reversed(undo):
            one(trip)
        return "cancelled"
    return "booked"
