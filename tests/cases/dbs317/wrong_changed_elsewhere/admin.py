"""Handlers that turn switches of other modules."""

import limits
from fastapi import FastAPI

app = FastAPI()


@app.post("/limit/{number}")
def set_limit(number: int) -> None:
    limits.LIMIT = number
