"""The class is only imported for annotations."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from dbos import DBOS


class Mailer:
    def __init__(self, dbos: DBOS) -> None:
        self.dbos = dbos

    async def send(self, to: str) -> None:
        self.dbos.send(to, "hello")  # DBS101


async def cancel(dbos: DBOS, workflow_id: str) -> None:
    dbos.cancel_workflow(workflow_id)  # DBS101


async def cancel_all(dbos: "DBOS", ids: list[str]) -> None:
    dbos.cancel_workflows(ids)  # DBS101
