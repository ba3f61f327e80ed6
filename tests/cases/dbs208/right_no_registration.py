"""Nothing is registered in these functions."""

import functools

from fastapi import FastAPI
from prefect import flow, task

from dbos import DBOS

app = FastAPI()


class Engine:
    def workflow(self):
        return lambda function: function

    def step(self):
        return lambda function: function


engine = Engine()


@DBOS.step()
def pack(order: str) -> str:
    return order


@DBOS.workflow()
def ship(order: str) -> str:
    def label(name: str) -> str:
        return name.upper()

    # Handed to run_step, not registered.
    DBOS.run_step({"name": "label"}, label, order)
    return DBOS.run_step({"name": "lambda"}, lambda: pack(order))


@app.get("/orders/{order}")
def show(order: str) -> str:
    @functools.lru_cache(maxsize=None)
    def cached(name: str) -> str:
        return name

    @engine.workflow()
    def own(name: str) -> str:
        return name

    @engine.step()
    def own_step(name: str) -> str:
        return name

    @flow
    def prefect_flow(name: str) -> str:
        return name

    @task
    def prefect_task(name: str) -> str:
        return name

    return cached(order) + own(order) + own_step(order) + str(prefect_flow) + str(prefect_task)


@app.post("/orders/{order}")
def create(order: str) -> str:
    return DBOS.start_workflow(ship, order).workflow_id


# A decorator is made, and applied elsewhere.
def retried(attempts: int):
    return DBOS.step(retries_allowed=True, max_attempts=attempts)


def decorators() -> dict:
    return {"workflow": DBOS.workflow, "step": DBOS.step}


@retried(3)
def fetch(url: str) -> str:
    return url
