# enable: DBS390
"""Unresolved calls in steps, handlers, tests and main, and those that are handed to a step."""

import acme_rules
from fastapi import FastAPI
from slugify import slugify

from dbos import DBOS

app = FastAPI()
rules = acme_rules.load()


@DBOS.step()
def ship(order: str, gateway=None) -> str:
    acme_rules.check(order)
    if gateway:
        gateway.reserve(order)
    return slugify(order)


def judge(order: str) -> str:
    return rules.judge(order)


@DBOS.step()
def judge_order(order: str) -> str:
    return judge(order)


@DBOS.workflow()
def sell(order: str) -> str:
    DBOS.run_step({"name": "slugify"}, slugify, order)
    DBOS.run_step({"name": "judge"}, lambda: rules.judge(order))
    DBOS.run_step({"name": "judge again"}, judge, order)
    return ship(judge_order(order))


@app.post("/orders/{order}")
def post_order(order: str) -> str:
    rules.judge(order)
    return DBOS.start_workflow(sell, slugify(order)).workflow_id


def test_sell() -> None:
    assert sell("tea") == slugify("tea")


def unreached(callback) -> None:
    callback()


if __name__ == "__main__":
    acme_rules.install()
    DBOS(config={"name": "shop", "system_database_url": "sqlite:///shop.sqlite"})
    DBOS.launch()
    sell(slugify("green tea"))
