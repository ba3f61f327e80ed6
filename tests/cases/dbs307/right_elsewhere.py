"""The environment in steps, transactions, handlers, commands, tests and main."""

import asyncio
import os
import platform
import socket
import subprocess
import sys
import threading
from pathlib import Path

import click
from fastapi import FastAPI
from sqlalchemy import text

from dbos import DBOS, SetWorkflowID, SQLAlchemyDatasource

app = FastAPI()
ds = SQLAlchemyDatasource.create(os.environ["SHOP_DATABASE_URL"])


@DBOS.step()
def charge(order: str) -> str:
    if os.environ.get("SANDBOX"):
        return order
    subprocess.run(["pay", order], check=True)
    return f"{order} on {socket.gethostname()} {os.getpid()} {Path.cwd()}"


@DBOS.step()
async def render(order: str) -> str:
    await asyncio.create_subprocess_exec("pandoc", order, cwd=os.getcwd())
    return platform.system()


@ds.transaction
def insert(order: str) -> None:
    ds.sql_session().execute(text("insert into orders values (:o, :h)"), {"o": order, "h": platform.node()})


def gateway() -> str:
    return os.environ["GATEWAY"]


@DBOS.step()
def call_gateway(order: str) -> str:
    return f"{order} at {gateway()}"


def tier() -> str:
    return os.environ.get("TIER", "free")


@DBOS.workflow()
def sell(order: str) -> str:
    insert(order)
    call_gateway(order)
    return charge(order)


@DBOS.workflow()
def sell_by_tier(order: str) -> str:
    kind = DBOS.run_step({"name": "tier"}, tier)
    region = DBOS.run_step(None, os.getenv, "REGION")
    carrier = DBOS.run_step({"name": "carrier"}, os.environ.get, "CARRIER")
    host = DBOS.run_step({"name": "host"}, lambda: socket.gethostname())
    if kind == "gold" and region == "eu":
        return charge(f"{order} {host} {carrier}")
    return order


@DBOS.workflow()
def sell_in_nested_step(order: str) -> str:
    def folder() -> str:
        return os.getcwd()

    return charge(DBOS.run_step({"name": "folder"}, folder) + order)


@DBOS.workflow()
async def print_order(order: str) -> str:
    host = await DBOS.run_step_async({"name": "host"}, socket.gethostname)
    return await render(order) + host


@app.post("/orders/{order}")
def post_order(order: str) -> str:
    if os.environ.get("CLOSED"):
        return "closed"
    with SetWorkflowID(f"{os.environ['SHOP']}-{order}"):
        return DBOS.start_workflow(sell, order).workflow_id


@click.command()
def sell_one() -> None:
    order = click.prompt("order")
    print(sell(order), threading.current_thread().name)


def test_sell(monkeypatch) -> None:
    monkeypatch.setenv("TIER", "gold")
    assert os.environ["TIER"] == "gold"
    assert sell_by_tier("tea")


if __name__ == "__main__":
    DBOS(config={"name": "shop", "system_database_url": os.environ["SHOP_SYSTEM_DATABASE_URL"]})
    DBOS.launch()
    sell(sys.argv[1] if len(sys.argv) > 1 else input("order? "))
