# enable: DBS605
"""Registrations that are made again and again: the opt-in part."""

from dbos import DBOS
from fastapi import FastAPI

app = FastAPI()


@DBOS.workflow()
def bill(order: str) -> None:
    DBOS.register_queue("reminders")  # DBS605: register it once


@DBOS.step()
def pay(order: str) -> None:
    declare()


def declare() -> None:
    DBOS.register_queue("payments")  # DBS605: reached from step `pay`


@app.post("/orders")
async def post(order: str) -> None:
    await DBOS.register_queue_async("orders", worker_concurrency=3)  # DBS605


def main() -> None:
    DBOS.launch()
    while True:
        DBOS.register_queue("loop")  # DBS605
