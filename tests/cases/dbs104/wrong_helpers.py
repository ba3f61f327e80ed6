"""Dropped in helpers, methods, decorators and context managers of every kind."""

import contextlib
import functools

from dbos import DBOS


@DBOS.step()
async def fetch(page: str) -> str:
    return page


async def fetch_soon(page: str) -> None:
    fetch(page)  # DBS104


@DBOS.workflow()
async def crawl(page: str) -> str:
    await fetch_soon(page)
    return page


class Reader:
    def __init__(self, page: str) -> None:
        fetch(page)  # DBS104
        self.page = page

    @property
    def text(self) -> str:
        fetch(self.page)  # DBS104
        return self.page

    def __enter__(self) -> "Reader":
        fetch(self.page)  # DBS104
        return self

    def __exit__(self, *exc: object) -> None:
        fetch(self.page)  # DBS104

    async def __aenter__(self) -> "Reader":
        fetch(self.page)  # DBS104
        return self

    async def __aexit__(self, *exc: object) -> None:
        text = fetch(self.page)  # DBS104


def fetched_before(fn):
    @functools.wraps(fn)
    async def wrapper(page: str) -> str:
        fetch(page)  # DBS104
        return await fn(page)

    return wrapper


@contextlib.asynccontextmanager
async def fetched(page: str):
    fetch(page)  # DBS104
    yield page
    fetch(page)  # DBS104


async def pages(names: list[str]):
    for name in names:
        fetch(name)  # DBS104
        yield name
