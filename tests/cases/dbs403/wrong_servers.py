"""Servers do not return."""

import uvicorn
from dbos import DBOS
from fastapi import FastAPI
from flask import Flask

app = FastAPI()
flask = Flask(__name__)


def served() -> None:
    DBOS(config={"name": "shop"})
    uvicorn.run(app, port=8000)
    DBOS.launch()  # DBS403: is reached only when


def served_by_flask() -> None:
    DBOS(config={"name": "shop"})
    flask.run()
    DBOS.launch()  # DBS403


if __name__ == "__main__":
    DBOS(config={"name": "shop"})
    DBOS.launch()
    uvicorn.run("shop:app", workers=4)  # DBS403: in processes of its own
