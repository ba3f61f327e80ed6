"""Releases that cannot start a workflow by a coroutine."""

# dbos-version: <0.24

from dbos import DBOS


@DBOS.workflow()
def settle(invoice: str) -> str:
    return invoice


async def close(invoice: str) -> str:
    return DBOS.start_workflow(settle, invoice).get_result()  # DBS103: `await asyncio.to_thread(
