"""On an event loop: the call that should not be there is the one mistake."""

from dbos import DBOS


@DBOS.step()
def pack(order: str) -> str:
    return order


@DBOS.workflow()
def ship(order: str) -> str:
    return pack(order)


@DBOS.workflow()
async def order(name: str) -> None:
    DBOS.start_workflow(ship(name))  # DBS211
    await DBOS.run_step_async(None, pack(name))  # DBS211
    await DBOS.start_workflow_async(order(name))  # DBS211


@DBOS.step()
def recall(name: str) -> None:
    DBOS.start_workflow(ship(name))  # DBS201 DBS211
