"""No coroutine workflow is around: synchronous workflows, plain coroutines, steps."""

import asyncio

from dbos import DBOS, SQLAlchemyDatasource
from fastapi import FastAPI

app = FastAPI()
ds = SQLAlchemyDatasource.create("sqlite:///shop.sqlite")


@DBOS.step()
def charge(order: str) -> str:
    return order


@ds.transaction
def save(order: str) -> None:
    ds.sql_session().add(order)


def add_row(order: str) -> None:
    ds.sql_session().add(order)


@DBOS.workflow()
def quote(order: str) -> int:
    return len(order)


def pay(order: str) -> str:
    return charge(order)


@DBOS.workflow()
def buy(order: str) -> str:
    charge(order)
    save(order)
    quote(order)
    pay(order)
    ds.run_tx_step(None, add_row, order)
    return charge(order)


@DBOS.step()
async def charge_slowly(order: str) -> str:
    return charge(order)


@DBOS.step()
def charge_twice(order: str) -> str:
    return charge(order) + charge(order)


@DBOS.workflow()
async def buy_async(order: str) -> str:
    return await charge_slowly(order)


@app.get("/buy/{order}")
async def endpoint(order: str) -> str:
    return charge(order)


@app.get("/pay/{order}")
async def pay_endpoint(order: str) -> str:
    return pay(order)


@app.get("/quote/{order}")
def sync_endpoint(order: str) -> int:
    return quote(order)


async def plain(order: str) -> str:
    save(order)
    quote(order)
    return charge(order)


async def test_charge() -> None:
    assert charge("tea") == "tea"


if __name__ == "__main__":
    asyncio.run(plain("tea"))
