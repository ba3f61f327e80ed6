"""A module that constructs twice, and that a lifespan launches."""

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager

from dbos import DBOS, DBOSConfig
from fastapi import FastAPI

config: DBOSConfig = {"name": "shop-app"}

first = DBOS(config=config)
second = DBOS(config={"name": "shop-two"})  # DBS409


@asynccontextmanager
async def lifespan(app: FastAPI) -> AsyncIterator[None]:
    DBOS.launch()
    yield
    DBOS.destroy()


app = FastAPI(lifespan=lifespan)
