"""Starts what the other module defines."""

import theatre
from theatre import flows
from theatre.runtime import start


async def begin(seat: str) -> None:
    await start(flows.print_ticket, seat)  # DBS106
    await start(theatre.print_ticket, seat)  # DBS106
