"""Its class takes an application."""

import dbos
from dbos import DBOS
from fastapi import FastAPI

app = FastAPI()
first = DBOS(config={}, fastapi=app)
second = dbos.DBOS(fastapi=app)
