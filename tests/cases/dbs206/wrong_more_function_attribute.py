"""State in a function's attribute, and in a closure of a factory."""

from typing import Callable

from dbos import DBOS


@DBOS.step()
def ship(order: str) -> str:
    return order


def make_counter() -> Callable[[], int]:
    count = 0

    def increase() -> int:
        nonlocal count
        count += 1  # DBS206: count
        return count

    return increase


next_number = make_counter()


@DBOS.workflow()
def handle(order: str) -> str:
    handle.calls = getattr(handle, "calls", 0) + 1  # DBS206: handle.calls
    return ship(f"{order}-{next_number()}")
