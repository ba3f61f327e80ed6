"""Modern syntax around the calls."""

from dbos import DBOS


async def command(words: list[str]) -> object:
    match words:
        case ["cancel", workflow_id]:
            return DBOS.cancel_workflow(workflow_id)  # DBS101
        case ["status", *ids] if ids:
            return [DBOS.get_workflow_status(one) for one in ids]  # DBS101
        case _ if (found := DBOS.list_workflows(limit=1)):  # DBS101
            return found
        case _:
            return None


async def search(ids: list[str]) -> list[object]:
    return [
        found
        for one in ids
        if (found := DBOS.get_workflow_status(one)) is not None  # DBS101
    ]


async def formatted(workflow_id: str) -> str:
    return f"{workflow_id}: {DBOS.get_workflow_status(workflow_id)}"  # DBS101
