"""`await` on operations of dbos that return no awaitable."""

from dbos import DBOS, WorkflowHandle, WorkflowHandleAsync


@DBOS.workflow()
def order(book: str) -> str:
    return book


@DBOS.workflow()
async def describe(book: str) -> str:
    return book


async def start(book: str) -> str:
    handle = await DBOS.start_workflow(order, book)  # DBS107
    return handle.workflow_id


async def lifespan(app: object):
    DBOS(config={"name": "library"})
    await DBOS.launch()  # DBS107
    yield
    await DBOS.destroy()  # DBS107


@DBOS.workflow()
async def reserve(book: str) -> str:
    slot = await DBOS.reserve_step()  # DBS107
    return f"{book} {slot}"


async def handles(book: str) -> None:
    handle = await DBOS.start_workflow_async(describe, book)
    print(await handle.get_workflow_id())  # DBS107


async def annotated(one: WorkflowHandle[str], two: WorkflowHandleAsync[str]) -> None:
    print(await one.get_workflow_id())  # DBS107
    print(await two.get_workflow_id())  # DBS107
