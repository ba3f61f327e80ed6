"""Paths that the arguments or defaults rule out."""

from dbos import DBOS


def settle(order: str, force: bool = False) -> str:
    if not force:
        return order
    return DBOS.recv(order)


def approve(given: str = "") -> str:
    return given or DBOS.recv("approval")


def choose(order: str, live: bool = False) -> str:
    return DBOS.recv(order) if live else order


def by_mode(order: str, mode: str) -> str:
    match mode:
        case "manual":
            return DBOS.recv(order)
        case "auto":
            return order
        case _:
            return "unknown"


def by_none(topic=None) -> str:
    if topic is None:
        return ""
    return DBOS.recv(topic)


def by_guard(order: str, allowed: bool) -> str:
    if not allowed:
        raise PermissionError(order)
    return DBOS.recv(order)


def by_text(order: str, channel: str = "mail") -> str:
    if channel == "chat":
        return DBOS.recv(order)
    if channel in ("phone", "letter"):
        DBOS.sleep(60)
    return order


def by_and(order: str, live: bool = False) -> bool:
    return live and bool(DBOS.recv(order))


def by_number(order: str, attempts: int = 0) -> str:
    if attempts > 0:
        DBOS.sleep(attempts)
    return order


def outer(order: str, wait: bool = False) -> str:
    return inner(order, wait)


def inner(order: str, wait: bool) -> str:
    if wait:
        return DBOS.recv(order)
    return order


def by_callback(order: str, callback=None) -> str:
    if callback is not None:
        DBOS.sleep(1)
        return callback(order)
    return order


def by_two(order: str, *, wait: bool = False, dry_run: bool = False) -> str:
    if wait and not dry_run:
        return DBOS.recv(order)
    return order


class Desk:
    def handle(self, order: str, wait: bool = False) -> str:
        if wait:
            return DBOS.recv(order)
        return order


@DBOS.step()
def book(order: str) -> str:
    settle(order)
    settle(order, False)
    settle(order, force=False)
    approve("yes")
    approve(given="no")
    choose(order)
    choose(order, live=False)
    by_mode(order, "auto")
    by_mode(order, mode="auto")
    by_none()
    by_none(None)
    by_guard(order, False)
    by_text(order)
    by_text(order, "mail")
    by_and(order)
    by_number(order)
    by_number(order, attempts=0)
    outer(order)
    outer(order, wait=False)
    by_callback(order)
    by_two(order)
    by_two(order, wait=True, dry_run=True)
    Desk().handle(order)
    return Desk().handle(order, wait=False)
