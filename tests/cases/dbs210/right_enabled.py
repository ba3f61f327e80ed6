# enable: DBS210
"""Steps called from elsewhere, and steps that call other things."""

import functools
import os
from concurrent.futures import ThreadPoolExecutor

from fastapi import FastAPI
from sqlalchemy import text

from dbos import DBOS, DBOSClient, SQLAlchemyDatasource

app = FastAPI()
client = DBOSClient(system_database_url=os.environ["PAGES_DATABASE_URL"])
ds = SQLAlchemyDatasource.create("sqlite:///pages.sqlite")


def parse(url: str) -> str:
    return url


@functools.lru_cache(maxsize=None)
def rate(url: str) -> int:
    return len(url)


@DBOS.step()
def fetch(url: str) -> str:
    return parse(url) + str(rate(url))


@ds.transaction
def insert(url: str) -> str:
    ds.sql_session().execute(text("insert into pages values (:u)"), {"u": url})
    return parse(url)


@DBOS.step()
def tell(workflow_id: str) -> None:
    DBOS.send(workflow_id, "fetched")
    DBOS.set_event("state", "told")
    client.send(workflow_id, "fetched")


@DBOS.step()
def name_only(url: str) -> str:
    return f"{fetch.__name__} {url}"


@DBOS.step()
def parse_all(urls: list[str]) -> list[str]:
    with ThreadPoolExecutor() as pool:
        return list(pool.map(parse, urls))


# The function that the decorator left behind is no step.
def _measure(url: str) -> int:
    return len(url)


measure = DBOS.step()(_measure)


@DBOS.step()
def measure_twice(url: str) -> int:
    return _measure(url) * 2


@DBOS.step()
def shadowed(url: str) -> str:
    fetch = str.upper
    return fetch(url)


@DBOS.step()
def load(url: str, fetch=None) -> str:
    return fetch(url) if fetch else url


class Site:
    def fetch(self, url: str) -> str:
        return url

    @DBOS.step()
    def show(self, url: str) -> str:
        return self.fetch(url)


def either(url: str, durable: bool = False) -> str:
    if durable:
        return fetch(url)
    return parse(url)


@DBOS.step()
def quick(url: str) -> str:
    return either(url)


@DBOS.workflow()
def site(url: str) -> str:
    fetch(url)
    insert(url)
    either(url, durable=True)
    quick(url)
    measure(url)
    DBOS.run_step({"name": "parse"}, parse, url)
    DBOS.run_step({"name": "fetch"}, fetch, url)
    ds.run_tx_step({"name": "parse"}, parse, url)
    return Site().show(url)


@app.get("/pages/{url}")
def show(url: str) -> str:
    return fetch(url) + insert(url)


def test_fetch() -> None:
    assert fetch("a") == "a1"
