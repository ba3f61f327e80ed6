"""A server imports it."""

from dbos import DBOS
from fastapi import FastAPI

app = FastAPI()


@app.get("/")
def index() -> str:
    return "shop"


def start() -> None:
    DBOS(config={"name": "shop"})
    DBOS.launch()
    DBOS.register_queue("mails")


def wsgi() -> FastAPI:
    start()
    return app
