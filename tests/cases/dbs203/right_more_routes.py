"""Routes that start workflows and talk to them from outside."""

from dbos import DBOS, SetWorkflowID
from fastapi import APIRouter, BackgroundTasks, FastAPI, HTTPException

app = FastAPI()
router = APIRouter(prefix="/orders")


@DBOS.workflow()
def order_flow(order: str) -> str:
    DBOS.set_event("state", "waiting")
    paid = DBOS.recv("payment", timeout_seconds=60)
    DBOS.sleep(1)
    return "paid" if paid else order


@router.post("/{order}")
def start(order: str) -> str:
    with SetWorkflowID(order):
        handle = DBOS.start_workflow(order_flow, order)
    state = DBOS.get_event(order, "state", timeout_seconds=5)
    if state is None:
        raise HTTPException(status_code=500)
    return handle.workflow_id


@router.post("/{order}/pay")
def pay(order: str, tasks: BackgroundTasks) -> None:
    DBOS.send(order, "paid", topic="payment")
    tasks.add_task(DBOS.send, order, "again", topic="payment")


@router.get("/{order}/stream")
def stream(order: str) -> list[str]:
    return list(DBOS.read_stream(order, "lines"))


app.include_router(router)
