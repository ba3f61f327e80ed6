"""A server that creates a schedule when it starts."""

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from datetime import datetime
from typing import Any

from dbos import DBOS
from fastapi import FastAPI


@DBOS.workflow()
async def job(at: datetime, context: Any) -> None: ...


@asynccontextmanager
async def lifespan(app: FastAPI) -> AsyncIterator[None]:
    DBOS.launch()
    await DBOS.create_schedule_async(  # DBS710: await DBOS.apply_schedules_async
        schedule_name="a", workflow_fn=job, schedule="0 2 * * *"
    )
    try:
        yield
    finally:
        DBOS.destroy()


app = FastAPI(lifespan=lifespan)
DBOS(config={"name": "shop"})
