"""What is called lacks an argument as well: to hand over the function alone would be the next mistake."""

from dbos import DBOS


@DBOS.workflow()
def ship(order: str) -> None: ...


@DBOS.workflow()
async def bill(order: str) -> None: ...


def begin() -> None:
    DBOS.start_workflow(ship())  # DBS211
    DBOS.start_workflow(ship("book"))  # DBS211


async def begin_soon() -> None:
    await DBOS.start_workflow_async(bill())  # DBS211
    await DBOS.start_workflow_async(bill("book"))  # DBS211
