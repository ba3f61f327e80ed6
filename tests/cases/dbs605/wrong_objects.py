# dbos-version: >=2.20,<3
"""Queue objects of dbos 2 that are made again and again."""

from dbos import DBOS, Queue
from fastapi import FastAPI

app = FastAPI()


@DBOS.workflow()
def bill(order: str) -> None:
    Queue("reminders")  # DBS605: each time `bill` runs


def take(order: str) -> None:
    Queue("bills").enqueue(bill, order)  # DBS605: make it once, at module level


def take_named(order: str) -> None:
    queue = Queue("bills2", concurrency=3)  # DBS605: `bills2`
    queue.enqueue(bill, order)


async def take_async(order: str) -> None:
    queue = Queue("bills3")  # DBS605
    await queue.enqueue_async(bill, order)


@app.post("/orders")
def post(order: str) -> None:
    queue = Queue(name="posted")  # DBS605
    queue.enqueue(bill, order)


class Service:
    def run(self, order: str) -> None:
        Queue("service").enqueue(bill, order)  # DBS605


for name in ("a", "b"):
    Queue("looped")  # DBS605: in each round of the loop
