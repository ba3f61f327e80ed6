# dbos-version: >=2.11
"""An open range reaches the releases without the argument."""

from dbos import DBOS
from fastapi import FastAPI

app = FastAPI()
DBOS(config={"name": "shop"}, fastapi=app)  # DBS904


@app.get("/")
def index() -> str:
    return "shop"
