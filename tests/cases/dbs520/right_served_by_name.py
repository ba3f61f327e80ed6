"""The server imports the module by its name."""

from dataclasses import dataclass

import uvicorn
from dbos import DBOS
from fastapi import FastAPI

app = FastAPI()


@dataclass
class Order:
    number: int


@DBOS.workflow()
def bill(order: Order) -> Order:
    return order


@app.on_event("startup")
def launch() -> None:
    DBOS.launch()


if __name__ == "__main__":
    uvicorn.run("right_served_by_name:app", port=8000)
