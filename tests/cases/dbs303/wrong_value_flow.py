"""An identity reaches a checkpoint, a child, a branch or the result."""

import json
import uuid
from dataclasses import dataclass

from dbos import DBOS, SetWorkflowID


@dataclass
class Payment:
    key: str
    amount: int


@DBOS.step()
def charge(*parts: object, **named: object) -> str:
    return f"{parts} {named}"


@DBOS.workflow()
def settle(payment: object) -> str:
    return charge(payment)


@DBOS.workflow()
def idempotency_key(amount: int) -> None:
    key = str(uuid.uuid4())  # DBS303
    charge(amount, key)


@DBOS.workflow()
def keyword(amount: int) -> None:
    charge(amount, idempotency_key=uuid.uuid4().hex)  # DBS303


@DBOS.workflow()
def logged_and_used(amount: int) -> None:
    key = uuid.uuid4()  # DBS303
    DBOS.logger.info("charging %s with %s", amount, key)
    charge(amount, key)


@DBOS.workflow()
def format_of_a_part(amount: int) -> None:
    charge(f"PAY-{str(uuid.uuid4())[:8].upper()}")  # DBS303


@DBOS.workflow()
def dictionary(amount: int) -> None:
    payment = {"id": str(uuid.uuid4()), "amount": amount}  # DBS303
    charge(payment)


@DBOS.workflow()
def dictionary_in_json(amount: int) -> None:
    charge(json.dumps({"id": str(uuid.uuid4()), "amount": amount}))  # DBS303


@DBOS.workflow()
def item(payment: dict) -> None:
    payment["id"] = str(uuid.uuid4())  # DBS303
    charge(payment)


@DBOS.workflow()
def list_of_them(amounts: list[int]) -> None:
    payments = [{"id": uuid.uuid4().hex, "amount": amount} for amount in amounts]  # DBS303
    for payment in payments:
        charge(payment)


@DBOS.workflow()
def dataclass_of_it(amount: int) -> None:
    payment = Payment(key=str(uuid.uuid4()), amount=amount)  # DBS303
    charge(payment.key, payment.amount)


@DBOS.workflow()
def given_or_new(amount: int, key: str | None) -> None:
    charge(amount, key or str(uuid.uuid4()))  # DBS303


@DBOS.workflow()
def child_id(amount: int) -> None:
    with SetWorkflowID(str(uuid.uuid4())):  # DBS303
        settle(amount)


@DBOS.workflow()
def child_id_with_prefix(amount: int) -> str:
    child = f"settle-{uuid.uuid4()}"  # DBS303
    with SetWorkflowID(child):
        handle = DBOS.start_workflow(settle, amount)
    return handle.workflow_id


@DBOS.workflow()
async def child_id_in_a_coroutine(amount: int) -> None:
    with SetWorkflowID(uuid.uuid4().hex):  # DBS303
        await DBOS.enqueue_workflow_async("payments", settle, amount)


@DBOS.workflow()
def child_argument(amount: int) -> None:
    DBOS.start_workflow(settle, Payment(uuid.uuid4().hex, amount))  # DBS303


@DBOS.workflow()
def branch(amount: int) -> None:
    if uuid.uuid4().int % 2:  # DBS303
        charge(amount)


@DBOS.workflow()
def returned(amount: int) -> str:
    charge(amount)
    return str(uuid.uuid4())  # DBS303


@DBOS.workflow()
def returned_and_used(amount: int) -> dict:
    key = uuid.uuid4().hex  # DBS303
    charge(amount, key)
    return {"key": key}


@DBOS.workflow()
def event_and_step(amount: int) -> None:
    key = uuid.uuid4().hex  # DBS303
    DBOS.set_event("key", key)
    charge(amount, key)
