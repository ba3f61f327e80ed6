# enable: DBS516
"""Steps that say what is to happen, or that reach no network."""

from typing import Any

import requests
from dbos import DBOS, SQLAlchemyDatasource
from sqlalchemy import text

ds = SQLAlchemyDatasource.create("sqlite:///shop.db")
OPTIONS: dict[str, Any] = {"retries_allowed": True}


@DBOS.step(retries_allowed=True)
def page(url: str) -> str:
    return requests.get(url).text


@DBOS.step(retries_allowed=False)
def pay(url: str) -> str:
    return requests.post(url).text


@DBOS.step(**OPTIONS)
def with_options(url: str) -> str:
    return requests.get(url).text


@DBOS.step()
def calculates(number: int) -> int:
    return number * 2


@DBOS.step()
def reads(path: str) -> str:
    with open(path) as file:
        return file.read()


@ds.transaction
def saves(order: str) -> None:
    ds.sql_session().execute(text("select 1"))


@DBOS.step()
def again(url: str) -> str:
    for _ in range(3):
        try:
            return requests.get(url).text
        except OSError:
            pass
    return ""


@DBOS.workflow()
def order(url: str) -> str:
    return page(url)


def plain(url: str) -> str:
    return requests.get(url).text


@DBOS.step()
def tells(url: str) -> bool:
    try:
        requests.get(url)
    except Exception as error:
        print("not reached", error)
        return False
    return True


def _look(url: str) -> str:
    return requests.get(url).text


@DBOS.step()
def tells_of_helper(url: str) -> str:
    try:
        return _look(url)
    except:
        return ""
