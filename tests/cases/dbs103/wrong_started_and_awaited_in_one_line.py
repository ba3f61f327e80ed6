"""Two mistakes in one line: the start holds the loop, the wait blocks it."""

from dbos import DBOS


@DBOS.workflow()
async def settle(invoice: str) -> str:
    return invoice


@DBOS.workflow()
def count(invoice: str) -> int:
    DBOS.set_event("counted", invoice)
    return len(invoice)


async def start_and_wait(invoice: str) -> str:
    return DBOS.start_workflow(settle, invoice).get_result()  # DBS102 DBS103


@DBOS.workflow()
async def start_and_wait_in_workflow(invoice: str) -> str:
    handle = DBOS.start_workflow(settle, invoice)  # DBS102
    return handle.get_result()  # DBS103


async def enqueue_and_wait(invoice: str) -> int:
    return DBOS.enqueue_workflow("bank", count, invoice).get_result()  # DBS102 DBS103
