"""Workflows of both kinds."""

from dbos import DBOS


@DBOS.workflow()
def print_ticket(seat: str) -> str:
    return seat


@DBOS.workflow()
async def sell(seat: str) -> str:
    return seat
