"""Aliases kept as attributes of a class."""

from dbos import DBOS


def wait_for(topic: str) -> str:
    return DBOS.recv(topic)  # DBS202


def wait_long(topic: str) -> str:
    return DBOS.recv(topic)  # DBS202


class Durable:
    step = DBOS.step
    engine = DBOS
    receive = DBOS.recv
    wait = staticmethod(wait_for)
    long = wait_long


@Durable.step()
def wait_for_payment(order: str) -> str:
    return DBOS.recv(order)  # DBS202


@Durable.engine.step()
def wait_for_delivery(order: str) -> str:
    return Durable.engine.recv(order)  # DBS202


@DBOS.step()
def wait_for_return(order: str) -> str:
    return Durable.receive(order)  # DBS202


@DBOS.step()
def wait_for_refund(order: str) -> str:
    return Durable.wait(order)


@DBOS.step()
def wait_for_review(order: str) -> str:
    return Durable.long(order)
