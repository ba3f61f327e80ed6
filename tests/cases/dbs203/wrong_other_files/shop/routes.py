import threading

from shop import progress
from shop.progress import publish_all, publish_soon
from shop.server import app


@app.get("/orders/{order}")
def show(order: str) -> str:
    progress.publish("seen")  # DBS203: progress.py:5
    return order


def note(order: str) -> None:
    publish_all([order])  # DBS203: progress.py:5


@app.post("/orders")
def create(order: str) -> str:
    note(order)
    return order


@app.put("/orders/{order}")
async def update(order: str) -> str:
    await publish_soon("updated")  # DBS203: progress.py:14
    return order


def start_heart() -> None:
    threading.Thread(target=progress.beat, daemon=True).start()  # DBS203: progress.py:18
