"""Generators that a workflow runs as steps, and async generators that are returned."""

from collections.abc import AsyncIterator, Iterator

from dbos import DBOS


def rows() -> Iterator[int]:
    yield 1  # DBS505: the step `rows` is a generator


async def pages() -> AsyncIterator[int]:
    yield 1


@DBOS.workflow()
def report() -> None:
    DBOS.run_step(None, rows)
    DBOS.run_step({"name": "again"}, rows)


@DBOS.step()
async def handed_on() -> AsyncIterator[int]:
    return pages()  # DBS505: returns an async generator


@DBOS.workflow()
async def expression() -> AsyncIterator[int]:
    return (page async for page in pages())  # DBS505


@DBOS.step()
async def collected() -> list[int]:
    return [page async for page in pages()]
