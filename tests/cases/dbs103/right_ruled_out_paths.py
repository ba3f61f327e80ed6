"""The call on the loop does not take the path that waits."""

from typing import Any, Optional

from dbos import DBOS


@DBOS.workflow()
def settle(invoice: str) -> str:
    DBOS.set_event("settled", invoice)
    return invoice


def submit(invoice: str, wait: bool = False) -> str:
    handle = DBOS.start_workflow(settle, invoice)
    if wait:
        return handle.get_result()
    return handle.workflow_id


def submit_or_return(invoice: str, known: Optional[str] = None) -> str:
    return known or DBOS.start_workflow(settle, invoice).get_result()


def submit_by_mode(invoice: str, mode: str) -> Any:
    handle = DBOS.start_workflow(settle, invoice)
    match mode:
        case "wait":
            return handle.get_result()
        case _:
            return handle.workflow_id


async def endpoint(invoice: str) -> list[Any]:
    return [
        submit(invoice),
        submit(invoice, False),
        submit(invoice, wait=False),
        submit_or_return(invoice, "settled"),
        submit_by_mode(invoice, "go"),
    ]


def script(invoice: str) -> list[Any]:
    return [
        submit(invoice, wait=True),
        submit_or_return(invoice),
        submit_by_mode(invoice, "wait"),
    ]
