"""`await` in front does not help: the call blocks first, then its result cannot be awaited."""

from dbos import DBOS


@DBOS.workflow()
def settle(invoice: str) -> str:
    DBOS.set_event("settled", invoice)
    return invoice


async def awaited(invoice: str) -> str:
    handle = DBOS.start_workflow(settle, invoice)
    return await handle.get_result()  # DBS103


async def awaited_in_chain(invoice: str) -> str:
    return await DBOS.start_workflow(settle, invoice).get_result()  # DBS103


@DBOS.workflow()
async def awaited_in_list(invoices: list[str]) -> list[str]:
    handles = [DBOS.start_workflow(settle, invoice) for invoice in invoices]
    return [await handle.get_result() for handle in handles]  # DBS103
