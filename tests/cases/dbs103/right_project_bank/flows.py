"""Helpers for synchronous callers and for coroutines."""

from dbos import DBOS, WorkflowHandleAsync


@DBOS.workflow()
def settle(invoice: str) -> str:
    DBOS.set_event("settled", invoice)
    return invoice


@DBOS.workflow()
async def describe(invoice: str) -> str:
    return invoice


def settle_now(invoice: str) -> str:
    return DBOS.start_workflow(settle, invoice).get_result()


async def begin(invoice: str) -> WorkflowHandleAsync[str]:
    return await DBOS.start_workflow_async(describe, invoice)


class Handle:
    def get_result(self) -> str:
        return "done"


def make() -> Handle:
    return Handle()
