# dbos-version: >=3
"""What is refused anyway is told once."""

from dbos import DBOS
from fastapi import FastAPI

app = FastAPI()
DBOS(fastapi=app, config={"name": "shop"})  # DBS904
