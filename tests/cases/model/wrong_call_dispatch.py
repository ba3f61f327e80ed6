"""Functions chosen from dictionaries, lists and branches."""

from dbos import DBOS


def on_paid(order: str) -> str:
    return DBOS.recv(order)  # DBS202


def on_sent(order: str) -> str:
    return order


def on_late(order: str) -> str:
    return DBOS.recv(order)  # DBS202


def on_other(order: str) -> str:
    return DBOS.recv(order)  # DBS202


def check_address(order: str) -> bool:
    return bool(order)


def check_payment(order: str) -> bool:
    return bool(DBOS.recv(order))  # DBS202


def by_mail(order: str) -> str:
    return order


def by_hand(order: str) -> str:
    return DBOS.recv(order)  # DBS202


def by_drone(order: str) -> str:
    return DBOS.recv(order)  # DBS202


def by_bike(order: str) -> str:
    return DBOS.recv(order)


HANDLERS = {"paid": on_paid, "sent": on_sent}
LATE_HANDLERS = {"late": on_late}
CHECKS = [check_address, check_payment]
UNUSED = {"bike": by_bike}


@DBOS.step()
def handle(event: str, order: str) -> str:
    return HANDLERS[event](order)


@DBOS.step()
def handle_late(event: str, order: str) -> str:
    handler = LATE_HANDLERS.get(event, on_other)
    return handler(order)


@DBOS.step()
def check(order: str) -> bool:
    for test in CHECKS:
        if not test(order):
            return False
    return True


@DBOS.step()
def deliver(order: str, urgent: bool) -> str:
    if urgent:
        carry = by_hand
    else:
        carry = by_mail
    return carry(order)


@DBOS.step()
def fly(order: str, urgent: bool) -> str:
    carry = by_drone if urgent else by_mail
    return carry(order)
