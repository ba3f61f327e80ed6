# enable: DBS210
"""Steps that call steps: the inner one is no checkpoint of its own."""

import asyncio

from sqlalchemy import text

from dbos import DBOS, SQLAlchemyDatasource

ds = SQLAlchemyDatasource.create("sqlite:///pages.sqlite")


@DBOS.step(retries_allowed=True, max_attempts=5)
def fetch(url: str) -> str:
    return url


@DBOS.step()
async def fetch_soon(url: str) -> str:
    return url


@ds.transaction
def insert(url: str) -> None:
    ds.sql_session().execute(text("insert into pages values (:u)"), {"u": url})


@DBOS.step()
def crawl(url: str) -> str:
    return fetch(url)  # DBS210


@DBOS.step()
def crawl_twice(url: str) -> str:
    return fetch(url) + fetch(url + "/next")  # DBS210 DBS210


@DBOS.step()
async def crawl_soon(url: str) -> str:
    return await fetch_soon(url)  # DBS210


@DBOS.step()
async def crawl_in_thread(url: str) -> str:
    return await asyncio.to_thread(fetch, url)  # DBS210


@DBOS.step()
async def crawl_many(urls: list[str]) -> list[str]:
    return await asyncio.gather(*[fetch_soon(url) for url in urls])  # DBS210


@DBOS.step()
def store(url: str) -> None:
    insert(url)  # DBS210


@DBOS.step()
def run_inner(url: str) -> str:
    return DBOS.run_step({"name": "upper"}, str.upper, url)  # DBS210


@DBOS.step()
async def run_inner_soon(url: str) -> str:
    return await DBOS.run_step_async({"name": "upper"}, str.upper, url)  # DBS210


@DBOS.step()
def run_transaction(url: str) -> None:
    ds.run_tx_step({"name": "insert"}, insert_row, url)  # DBS210


def insert_row(url: str) -> None:
    ds.sql_session().execute(text("insert into pages values (:u)"), {"u": url})


@DBOS.step()
def walk(url: str, depth: int) -> str:
    if depth == 0:
        return url
    return walk(url + "/next", depth - 1)  # DBS210


class Parser:
    @DBOS.step()
    def parse(self, url: str) -> str:
        return self.clean(url)  # DBS210

    @staticmethod
    @DBOS.step()
    def clean(url: str) -> str:
        return url.strip()

    @classmethod
    @DBOS.step()
    def parse_all(cls, url: str) -> str:
        return cls.clean(url)  # DBS210


@DBOS.workflow()
def site(url: str) -> str:
    crawl(url)
    store(url)
    run_inner(url)
    # Handed to run_step, this is a step that calls a step.
    DBOS.run_step({"name": "fetch"}, lambda: fetch(url))  # DBS210
    walk(url, 2)
    return Parser().parse(url)
