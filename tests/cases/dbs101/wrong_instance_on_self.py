"""The instance lives on `self`."""

from __future__ import annotations

from dbos import DBOS


class Desk:
    def __init__(self, name: str) -> None:
        self.dbos = DBOS(config={"name": name})

    def start(self) -> None:
        self.dbos.launch()

    async def call(self, ticket: str) -> None:
        self.dbos.send(ticket, "next please")  # DBS101

    def stop(self, ticket: str) -> None:
        self.dbos.cancel_workflow(ticket)  # DBS101

    async def close(self, ticket: str) -> None:
        self.stop(ticket)

    @property
    def runtime(self) -> DBOS:
        return self.dbos

    async def recall(self, ticket: str) -> None:
        self.runtime.resume_workflow(ticket)  # DBS101


class NightDesk(Desk):
    async def wake(self, ticket: str) -> None:
        self.dbos.send(ticket, "wake up")  # DBS101


async def use(desk: Desk, ticket: str) -> None:
    desk.dbos.send(ticket, "hello")  # DBS101
