"""Wrong twice over, but awaiting the twin would not help: one finding."""

from fastapi import FastAPI

from dbos import DBOS

app = FastAPI()


@app.get("/orders/{order}")
async def show(order: str) -> str:
    DBOS.set_event("seen", order)  # DBS203
    return order


@app.get("/pause")
async def pause() -> None:
    DBOS.sleep(1)  # DBS203
