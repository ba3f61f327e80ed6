"""Endpoints are no workflows."""

from fastapi import APIRouter, FastAPI, WebSocket

from dbos import DBOS

app = FastAPI()
router = APIRouter(prefix="/orders")


@DBOS.workflow()
def ship(order: str) -> str:
    DBOS.set_event("state", "shipping")
    DBOS.sleep(5)
    return pack(order)


@DBOS.step()
def pack(order: str) -> str:
    return order


@app.get("/orders/{order}")
def show(order: str) -> str:
    DBOS.set_event("seen", True)  # DBS203
    return order


@app.post("/orders")
def create(order: str) -> str:
    handle = DBOS.start_workflow(ship, order)
    DBOS.sleep(2)  # DBS203
    return handle.workflow_id


@router.put("/{order}")
def update(order: str):
    return DBOS.recv(order, timeout_seconds=5)  # DBS203


@router.delete("/{order}")
async def delete(order: str) -> str:
    await DBOS.set_event_async("deleted", order)  # DBS203
    return order


@router.patch("/{order}")
async def change(order: str) -> str:
    if await DBOS.patch_async("new-change"):  # DBS203
        return order.upper()
    return order


@app.api_route("/any", methods=["GET", "POST"])
async def anything() -> None:
    await DBOS.write_stream_async("any", 1)  # DBS203
    await DBOS.close_stream_async("any")  # DBS203


@app.websocket("/live")
async def live(socket: WebSocket) -> None:
    await socket.accept()
    while True:
        await socket.send_text(await DBOS.recv_async("live"))  # DBS203
        await DBOS.sleep_async(1)  # DBS203


@app.get("/old")
async def old() -> None:
    await DBOS.deprecate_patch_async("old")  # DBS203


@app.get("/reserved")
def reserved() -> int:
    return DBOS.reserve_step().step_id  # DBS203


# A handler around the call hides the failure for ever.
@app.get("/hidden")
def hidden() -> str:
    try:
        DBOS.set_event("hidden", 1)  # DBS203
    except Exception:
        return "failed"
    return "set"


# Stacked on a decorator that is not durable.
def authenticated(function):
    return function


@app.get("/me")
@authenticated
def me() -> None:
    DBOS.set_event("me", 1)  # DBS203
