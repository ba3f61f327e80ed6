# enable: DBS317
"""The branch is in what the workflow calls; the object is changed by attributes, classes and handlers."""

import threading
from dataclasses import dataclass

from dbos import DBOS, DBOSConfiguredInstance


@dataclass
class Switches:
    express: bool = False
    carrier: str = "post"


class Mode:
    sandbox = False
    users: list[str] = []


switches = Switches()
OPEN = True


def set_express(value: bool) -> None:
    switches.express = value


def enter_sandbox() -> None:
    Mode.sandbox = True


def close() -> None:
    global OPEN
    OPEN = False


def close_at_night() -> None:
    threading.Timer(3600, close).start()


@DBOS.step()
def ship(order: str) -> str:
    return order


@DBOS.step()
def fly(order: str) -> str:
    return order


@DBOS.step()
async def ship_soon(order: str) -> str:
    return order


@DBOS.workflow()
def by_attribute(order: str) -> str:
    if switches.express:  # DBS317
        return fly(order)
    return ship(order)


@DBOS.workflow()
def by_class_attribute(order: str) -> str:
    if Mode.sandbox:  # DBS317
        return order
    return ship(order)


def send(order: str) -> str:
    if OPEN:  # DBS317
        return ship(order)
    return order


@DBOS.workflow()
def by_helper(order: str) -> str:
    return send(order)


def send_twice(order: str) -> str:
    return send_once_more(send_once_more(order))


def send_once_more(order: str) -> str:
    return fly(order) if OPEN else order  # DBS317


@DBOS.workflow()
def by_helper_of_helper(order: str) -> str:
    return send_twice(order)


class Carrier:
    def carry(self, order: str) -> str:
        if not OPEN:  # DBS317
            return order
        return ship(order)


@DBOS.workflow()
def by_method(order: str) -> str:
    return Carrier().carry(order)


@DBOS.workflow()
async def by_nested_function(order: str) -> str:
    async def carry() -> str:
        if OPEN:  # DBS317
            return await ship_soon(order)
        return order

    return await carry()


@DBOS.dbos_class()
class Depot(DBOSConfiguredInstance):
    def __init__(self, name: str) -> None:
        super().__init__(config_name=name)

    @DBOS.workflow()
    def send(self, order: str) -> str:
        if Mode.sandbox:  # DBS317
            return order
        return ship(order)
