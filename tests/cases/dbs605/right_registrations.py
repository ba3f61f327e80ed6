# enable: DBS605
"""Registrations in the set-up, of names that are computed, or that say what they do."""

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager

from dbos import DBOS
from fastapi import FastAPI


@asynccontextmanager
async def lifespan(app: FastAPI) -> AsyncIterator[None]:
    DBOS.launch()
    await DBOS.register_queue_async("jobs")
    yield


app = FastAPI(lifespan=lifespan)


@app.post("/admin/queues")
async def change(limit: int) -> None:
    await DBOS.register_queue_async("jobs", worker_concurrency=limit, on_conflict="always_update")


@app.post("/tenants/{tenant}")
async def add(tenant: str) -> None:
    await DBOS.register_queue_async(f"tenant-{tenant}")


def main() -> None:
    DBOS.launch()
    DBOS.register_queue("jobs")
    for name in ("a", "b"):
        DBOS.register_queue(name)


def ensure() -> None:
    if DBOS.retrieve_queue("jobs") is None:
        DBOS.register_queue("jobs")
