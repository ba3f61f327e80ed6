"""The change lies in code that the workflow reaches."""

import contextlib
import functools

from dbos import DBOS, DBOSConfiguredInstance

SEEN: list[str] = []
COUNTS = {"orders": 0}


@DBOS.step()
def charge(order: str) -> str:
    return order


def remember(order: str) -> None:
    SEEN.append(order)  # DBS206: checkout


def remember_all(orders: list[str]) -> None:
    for order in orders:
        remember(order)


@DBOS.workflow()
def checkout(orders: list[str]) -> str:
    remember_all(orders)
    return charge(orders[0])


class Ledger:
    def write(self, order: str) -> None:
        self._count(order)

    def _count(self, order: str) -> None:
        COUNTS[order] = 1  # DBS206

    @property
    def next_number(self) -> int:
        COUNTS["number"] = COUNTS.get("number", 0) + 1  # DBS206
        return COUNTS["number"]


class OpenLedger(Ledger):
    pass


@DBOS.workflow()
def with_methods(order: str) -> int:
    ledger = OpenLedger()
    ledger.write(order)
    charge(order)
    return ledger.next_number


@DBOS.workflow()
def with_lambda(order: str) -> str:
    note = lambda item: SEEN.append(item)  # DBS206
    note(order)
    return charge(order)


@DBOS.workflow()
def with_comprehension(orders: list[str]) -> str:
    [SEEN.append(order) for order in orders]  # DBS206
    return charge(orders[0])


def note_one(order: str) -> None:
    COUNTS[order] = 0  # DBS206


@DBOS.workflow()
def with_callback(orders: list[str]) -> str:
    list(map(note_one, orders))
    return charge(orders[0])


def on_paid(order: str) -> None:
    COUNTS["paid"] = len(order)  # DBS206


HANDLERS = {"paid": on_paid}


@DBOS.workflow()
def with_dispatch(order: str) -> str:
    HANDLERS["paid"](order)
    return charge(order)


@contextlib.contextmanager
def counted(name: str):
    COUNTS[name] = 1  # DBS206
    yield
    COUNTS[name] = 0  # DBS206


@DBOS.workflow()
def with_context_manager(order: str) -> str:
    with counted(order):
        return charge(order)


def logged(function):
    @functools.wraps(function)
    def wrapper(order: str) -> str:
        SEEN.append(order)  # DBS206
        return function(order)

    return wrapper


@DBOS.workflow()
@logged
def with_decorator(order: str) -> str:
    return charge(order)


def numbered(orders: list[str]):
    for order in orders:
        COUNTS[order] = len(COUNTS)  # DBS206
        yield order


@DBOS.workflow()
def with_generator(orders: list[str]) -> list[str]:
    return [charge(order) for order in numbered(orders)]


async def note_soon(order: str) -> None:
    SEEN.append(order)  # DBS206


@DBOS.workflow()
async def with_coroutine(order: str) -> str:
    await note_soon(order)
    return order


def note_if(order: str, keep: bool = False) -> None:
    if keep:
        SEEN.append(order)  # DBS206


@DBOS.workflow()
def with_argument(order: str) -> str:
    note_if(order, keep=True)
    return charge(order)


class Counter:
    def __init__(self, name: str) -> None:
        self.name = name
        COUNTS[name] = 0  # DBS206


@DBOS.workflow()
def with_constructor(order: str) -> str:
    return charge(Counter(order).name)


class Base(DBOSConfiguredInstance):
    def __init__(self, name: str) -> None:
        self.done: list[str] = []
        super().__init__(config_name=name)

    def finish(self, order: str) -> None:
        self.done.append(order)  # DBS206


@DBOS.dbos_class()
class Desk(Base):
    @DBOS.workflow()
    def serve(self, order: str) -> str:
        self.finish(order)
        return charge(order)
