"""Work on the database alone, or outside of transactions."""

import io
import json
import random
from pathlib import Path
from typing import Any

import requests
from dbos import DBOS, DBOSClient, SQLAlchemyDatasource
from sqlalchemy import text

ds = SQLAlchemyDatasource.create("sqlite:///shop.db")
client = DBOSClient(system_database_url="sqlite:///shop.db")


@ds.transaction
def save(order: str, send: Any) -> None:
    session = ds.sql_session()
    session.execute(text("select 1"))
    buffer = io.StringIO()
    buffer.write(order)
    json.dumps({"order": order})
    print(order, random.random())
    request = requests.Request("GET", order)
    path = Path("orders") / order
    send(request, path.name)
    DBOS.logger.info("saved")


@DBOS.step()
def pay(order: str) -> None:
    requests.post("https://pay.example.com")
    Path("order.txt").write_text(order)


@DBOS.workflow()
def order(number: str) -> None:
    save(number, None)
    pay(number)


def transaction(function: Any) -> Any:
    return function


@transaction
def lookalike(order: str) -> None:
    requests.post("https://pay.example.com")
