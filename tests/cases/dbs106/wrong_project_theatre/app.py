"""Two modules away from the definition."""

import theatre.flows
from theatre import DBOS, print_ticket, sell
from theatre.flows import print_ticket as printer


async def serve(seat: str) -> None:
    await DBOS.start_workflow_async(print_ticket, seat)  # DBS106
    await DBOS.start_workflow_async(printer, seat)  # DBS106
    await DBOS.start_workflow_async(theatre.flows.print_ticket, seat)  # DBS106
    await DBOS.start_workflow_async(sell, seat)
