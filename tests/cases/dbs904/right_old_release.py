# dbos-version: <1
"""Before the first major version the application alone was enough."""

from dbos import DBOS
from fastapi import FastAPI

app = FastAPI()
DBOS(fastapi=app)
