# enable: DBS402
"""Launched by a lifespan."""

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager

import uvicorn
from dbos import DBOS
from fastapi import FastAPI

DBOS(config={"name": "shop"})


@asynccontextmanager
async def lifespan(app: FastAPI) -> AsyncIterator[None]:
    DBOS.launch()
    yield
    DBOS.destroy()


app = FastAPI(lifespan=lifespan)

if __name__ == "__main__":
    uvicorn.run(app)
