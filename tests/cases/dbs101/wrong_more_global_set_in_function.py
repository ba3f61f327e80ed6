"""A module-level DBOS object that a set-up function fills."""

from typing import Optional

from dbos import DBOS

dbos: DBOS
maybe: Optional[DBOS] = None
later: "DBOS | None" = None
plain = None


def init(name: str) -> None:
    global dbos, maybe, later
    dbos = DBOS(config={"name": name})
    maybe = dbos
    later = dbos
    dbos.launch()


def init_plain(name: str) -> None:
    global plain
    plain = DBOS(config={"name": name})


async def cancel(workflow_id: str) -> None:
    dbos.cancel_workflow(workflow_id)  # DBS101


async def cancel_maybe(workflow_id: str) -> None:
    assert maybe is not None
    maybe.cancel_workflow(workflow_id)  # DBS101


async def cancel_later(workflow_id: str) -> None:
    if later is None:
        raise RuntimeError("not launched")
    later.cancel_workflow(workflow_id)  # DBS101


async def cancel_plain(workflow_id: str) -> None:
    if plain:
        plain.cancel_workflow(workflow_id)  # DBS101
