"""Lists, streams, plain generators, and functions inside that yield."""

import contextlib
import functools
from collections.abc import AsyncIterator, Callable, Iterator

import pytest
from dbos import DBOS
from some_library import collected


def plain_rows(path: str) -> Iterator[str]:
    yield from open(path)


@DBOS.step()
def rows(path: str) -> list[str]:
    return list(plain_rows(path))


def collect(function: Callable[..., Iterator[str]]) -> Callable[..., list[str]]:
    @functools.wraps(function)
    def inner(*args: str) -> list[str]:
        return list(function(*args))

    return inner


@DBOS.step()
@collect
def collected_rows(path: str) -> Iterator[str]:
    yield path


@DBOS.step()
@collected
def by_a_library(path: str) -> Iterator[str]:
    yield path


@DBOS.workflow()
def crawl(urls: list[str]) -> None:
    def pages() -> Iterator[str]:
        yield from urls

    for page in pages():
        DBOS.write_stream("pages", page)


@DBOS.workflow()
async def streams(urls: list[str]) -> int:
    async def pages() -> AsyncIterator[str]:
        for url in urls:
            yield url

    total = 0
    async for page in pages():
        await DBOS.write_stream_async("pages", page)
        total += 1
    return total


@contextlib.contextmanager
def session() -> Iterator[int]:
    yield 1


@pytest.fixture
def launched() -> Iterator[None]:
    DBOS.launch()
    yield
    DBOS.destroy()


async def fetch(url: str) -> str:
    return url


@DBOS.step()
async def awaits(url: str) -> str:
    return await fetch(url)


def passes_on(url: str):
    return fetch(url)


@DBOS.step()
async def awaits_what_is_passed_on(url: str) -> str:
    return await passes_on(url)


@DBOS.step()
def starts(url: str) -> str:
    return run(fetch(url))


def run(coroutine) -> str:
    return str(coroutine)


@DBOS.step()
def maybe(url: str, wait: Callable[..., str]):
    return wait(url)
