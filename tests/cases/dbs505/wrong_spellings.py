"""Durable functions that yield, or return what nobody has awaited."""

import asyncio
from collections.abc import AsyncIterator, Iterator

import dbos
from dbos import DBOS, SQLAlchemyDatasource

ds = SQLAlchemyDatasource.create("sqlite:///rows.sqlite")
step = DBOS.step()
instance = DBOS(config={"name": "generators"})


@DBOS.step()
def rows(path: str) -> Iterator[str]:
    with open(path) as file:
        for line in file:
            yield line  # DBS505: the step `rows` is a generator


@DBOS.step(retries_allowed=True)
def all_rows(path: str) -> Iterator[str]:
    yield from open(path)  # DBS505: in a workflow


@DBOS.workflow()
def crawl(urls: list[str]) -> Iterator[str]:
    for url in urls:
        yield url  # DBS505: TypeError when it is called


@DBOS.workflow()
async def crawl_soon(urls: list[str]) -> AsyncIterator[str]:
    for url in urls:
        yield url  # DBS505: an async generator
        yield url


@step
async def tokens(prompt: str) -> AsyncIterator[str]:
    yield prompt  # DBS505


@ds.transaction
def select() -> Iterator[int]:
    yield 1  # DBS505: datasource transaction


@instance.step()
def by_instance() -> Iterator[int]:
    yield 1  # DBS505


def plain() -> Iterator[int]:
    yield 1  # DBS505


by_call = dbos.DBOS.step()(plain)


class Loader:
    @DBOS.step()
    def load(self) -> Iterator[int]:
        yield 1  # DBS505


async def fetch(url: str) -> str:
    return url


@DBOS.step()
def returns_coroutine(url: str):
    return fetch(url)  # DBS505: write `return await fetch(url)`, and make `returns_coroutine` an `async def`


@DBOS.step()
async def forgets_await(url: str):
    return fetch(url)  # DBS505: not awaited


@DBOS.workflow()
def returns_step(url: str):
    return forgets_await(url)  # DBS505


@DBOS.step()
async def returns_task(url: str):
    return asyncio.create_task(fetch(url))  # DBS505
