"""The newest major version needs no application."""

from contextlib import asynccontextmanager

from dbos import DBOS, DBOSConfig
from fastapi import FastAPI
from fastapi.testclient import TestClient
from flask import Flask

config: DBOSConfig = {"name": "shop"}
DBOS(config=config)
DBOS.destroy()
dbos = DBOS(config=config, conductor_key="key", conductor_url="wss://conductor.example.org")


@DBOS.workflow()
def take(order: str) -> str:
    return order


@asynccontextmanager
async def lifespan(app: FastAPI):
    DBOS.launch()
    yield
    DBOS.destroy()


app = FastAPI(lifespan=lifespan)
site = Flask(__name__)


@app.get("/take/{order}")
def endpoint(order: str) -> str:
    return take(order)


def client() -> TestClient:
    return TestClient(app)
