"""The plain decorator, with every kind of options."""

from dbos import DBOS


@DBOS.step()
def wait_for_payment(order: str) -> str:
    return DBOS.recv(order)  # DBS202


@DBOS.step(name="wait_for_delivery", retries_allowed=True, max_attempts=3)
def wait_for_delivery(order: str) -> str:
    return DBOS.recv(order)  # DBS202


@DBOS.step(
    retries_allowed=True,
)
async def wait_for_return(order: str) -> str:
    return await DBOS.recv_async(order)  # DBS202
