import state
from dbos import DBOS
from state import Registry, count, registry, remember, seen, size


@DBOS.step()
def charge(order: str) -> str:
    return order


@DBOS.workflow()
def direct(order: str) -> str:
    seen.append(order)  # DBS206
    state.seen.append(order)  # DBS206
    state.counter = 5  # DBS206
    state.counter += 1  # DBS206
    registry.last = order  # DBS206
    registry.orders[order] = 1  # DBS206
    Registry.last = order  # DBS206
    return charge(order)


@DBOS.workflow()
def through_helpers(order: str) -> str:
    remember(order)  # DBS206: state.py:16
    state.remember(order)  # DBS206: state.py:16
    return charge(f"{order} {count()} {size()}")  # DBS206: state.py:21


def note(order: str) -> None:
    remember(order)  # DBS206: state.py:16


@DBOS.workflow()
def through_two_files(order: str) -> str:
    note(order)
    return charge(order)
