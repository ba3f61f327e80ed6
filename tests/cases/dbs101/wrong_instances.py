"""The methods of DBOS work on an instance as on the class."""

from __future__ import annotations

from dbos import DBOS, DBOSConfig

config: DBOSConfig = {"name": "ticket-shop"}
dbos = DBOS(config=config)


class Box:
    runtime = dbos


@dbos.workflow()
async def sell(ticket: str) -> None:
    dbos.sleep(1)  # DBS101: sleep_async
    dbos.set_event("sold", ticket)  # DBS101


async def check(ticket: str) -> None:
    Box.runtime.get_event(ticket, "sold")  # DBS101


class Counter:
    def __init__(self, runtime: DBOS) -> None:
        self._runtime = runtime

    async def call(self, ticket: str) -> None:
        self._runtime.send(ticket, "next please")  # DBS101


class NightCounter(Counter):
    async def close(self, ticket: str) -> None:
        self._runtime.cancel_workflow(ticket)  # DBS101


async def from_parameter(runtime: DBOS, ticket: str) -> None:
    runtime.send(ticket, "seat 4")  # DBS101


async def from_type_parameter(runtime: type[DBOS], ticket: str) -> None:
    runtime.send(ticket, "seat 4")  # DBS101


def get_dbos() -> DBOS:
    return dbos


async def from_getter(ticket: str) -> None:
    get_dbos().send(ticket, "seat 4")  # DBS101


async def from_getter_in_name(ticket: str) -> None:
    runtime = get_dbos()
    runtime.cancel_workflow(ticket)  # DBS101
