"""Loops that wait until something has come."""

from dbos import DBOS


@DBOS.workflow()
def patient() -> object:
    order = None
    while order is None:
        order = DBOS.recv("order", timeout_seconds=60)
    return order["id"]


@DBOS.workflow()
def again() -> object:
    order = DBOS.recv("order")
    while not order:
        DBOS.logger.info("still waiting")
        order = DBOS.recv("order")
    return order.id


@DBOS.workflow()
async def limited() -> object:
    answer, tries = None, 0
    while answer is None and tries < 3:
        answer = await DBOS.recv_async("answer")
        tries += 1
    if tries == 3:
        raise TimeoutError
    return answer["text"]
