# dbos-version: >=2.11,<3
"""The same in the second major version."""

from dbos import DBOS


@DBOS.transaction()
def save(seat: str) -> None:
    DBOS.sql_session.execute(seat)


@DBOS.workflow()
def print_ticket(seat: str) -> str:
    save(seat)
    return seat


@DBOS.workflow()
async def sell(seat: str) -> str:
    handle = await DBOS.start_workflow_async(print_ticket, seat)  # DBS106
    return handle.workflow_id
