"""Servers below the launch, and those that launch in the application."""

import multiprocessing

import uvicorn
from dbos import DBOS
from fastapi import FastAPI

app = FastAPI()


def double(number: int) -> int:
    return 2 * number


def worker() -> None:
    DBOS(config={"name": "shop"})
    DBOS.launch()
    DBOS.register_queue("mails")


def computes() -> None:
    DBOS(config={"name": "shop"})
    DBOS.launch()
    with multiprocessing.Pool() as pool:
        pool.map(double, [1, 2])
    multiprocessing.Process(target=worker).start()


def development() -> None:
    uvicorn.run("right_servers:app", reload=True, workers=1)


if __name__ == "__main__":
    DBOS(config={"name": "shop"})
    DBOS.launch()
    uvicorn.run("right_servers:app", workers=1, reload=False)
