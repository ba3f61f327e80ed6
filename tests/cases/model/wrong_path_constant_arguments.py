"""Paths that the arguments lead into."""

from dbos import DBOS


def settle(order: str, force: bool = False) -> str:
    if not force:
        return order
    return DBOS.recv(order)  # DBS202


def approve(given: str = "") -> str:
    return given or DBOS.recv("approval")  # DBS202


def choose(order: str, live: bool = True) -> str:
    return DBOS.recv(order) if live else order  # DBS202


def by_mode(order: str, mode: str) -> str:
    match mode:
        case "manual":
            return DBOS.recv(order)  # DBS202
        case "auto":
            return order
        case _:
            DBOS.sleep(1)
            return "unknown"


def by_none(topic=None) -> str:
    if topic is None:
        return ""
    return DBOS.recv(topic)  # DBS202


def by_guard(order: str, allowed: bool) -> str:
    if not allowed:
        raise PermissionError(order)
    return DBOS.recv(order)  # DBS202


def by_text(order: str, channel: str = "mail") -> str:
    if channel == "chat":
        return DBOS.recv(order)  # DBS202
    if channel in ("phone", "letter"):
        DBOS.sleep(60)
    return order


def outer(order: str, wait: bool = False) -> str:
    return inner(order, wait)


def inner(order: str, wait: bool) -> str:
    if wait:
        return DBOS.recv(order)  # DBS202
    return order


def by_unknown(order: str, wait: bool = False) -> str:
    if wait:
        return DBOS.recv(order)  # DBS202
    return order


def by_rebound(order: str, wait: bool = False) -> str:
    wait = order.startswith("slow")
    if wait:
        return DBOS.recv(order)  # DBS202
    return order


def by_two_callers(order: str, wait: bool = False) -> str:
    if wait:
        return DBOS.recv(order)  # DBS202
    return order


def by_starred(order: str, wait: bool = False) -> str:
    if wait:
        return DBOS.recv(order)  # DBS202
    return order


def by_else(order: str, quick: bool = False) -> str:
    if quick:
        return order
    else:
        return DBOS.recv(order)  # DBS202


def after_branch(order: str, loud: bool = False) -> str:
    if loud:
        print(order)
    return DBOS.recv(order)  # DBS202


@DBOS.step()
def book(order: str, urgent: bool, options: dict) -> str:
    settle(order, True)
    approve()
    choose(order)
    by_mode(order, "manual")
    by_none("topic")
    by_guard(order, allowed=True)
    by_text(order, channel="chat")
    outer(order, wait=True)
    by_unknown(order, urgent)
    by_rebound(order)
    by_starred(order, **options)
    by_else(order)
    return after_branch(order)


@DBOS.step()
def book_quickly(order: str) -> str:
    return by_two_callers(order)


@DBOS.step()
def book_slowly(order: str) -> str:
    return by_two_callers(order, wait=True)
