"""The coroutines that wait."""

import bank.flows
from bank import settle
from bank.flows import Cashier, begin, settle_far, settle_now
from dbos import DBOS


async def endpoint(invoice: str) -> str:
    return settle_now(invoice)  # DBS103: flows.py


async def far_endpoint(invoice: str) -> str:
    return settle_far(invoice)  # DBS103: waiting.py


async def other_spelling(invoice: str) -> str:
    return bank.flows.settle_now(invoice)  # DBS103


async def own_wait(invoice: str) -> str:
    return begin(invoice).get_result()  # DBS103


async def imported_workflow(invoice: str) -> str:
    handle = DBOS.start_workflow(settle, invoice)
    return handle.get_result()  # DBS103


async def cashier(invoice: str) -> str:
    return Cashier(invoice).result()  # DBS103
