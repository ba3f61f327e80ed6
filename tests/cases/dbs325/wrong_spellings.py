# enable: DBS325
"""Loops without an exit, whose every round adds to the history of one workflow."""

import asyncio

from sqlalchemy import text

from dbos import DBOS, SQLAlchemyDatasource
from dbos import DBOS as D

ds = SQLAlchemyDatasource.create("sqlite:///jobs.sqlite")


@DBOS.step()
def fetch(source: str) -> list[str]:
    return [source]


@DBOS.step()
def store(item: str) -> None:
    return None


@DBOS.step()
async def fetch_soon(source: str) -> list[str]:
    return [source]


@DBOS.step()
async def store_soon(item: str) -> None:
    return None


@ds.transaction
def insert(item: str) -> None:
    ds.sql_session().execute(text("insert into items values (:i)"), {"i": item})


@DBOS.workflow()
def handle(item: str) -> str:
    store(item)
    return item


@DBOS.workflow()
def by_true(source: str) -> None:
    while True:  # DBS325
        for item in fetch(source):
            store(item)


@D.workflow()
def by_one(source: str) -> None:
    while 1:  # DBS325
        fetch(source)


@DBOS.workflow()
async def by_coroutine(source: str) -> None:
    while True:  # DBS325
        for item in await fetch_soon(source):
            await store_soon(item)


@DBOS.workflow()
def by_transaction(item: str) -> None:
    while True:  # DBS325
        insert(item)


@DBOS.workflow()
def by_child(source: str) -> None:
    while True:  # DBS325
        handle(source)


@DBOS.workflow()
def by_started_child(source: str) -> None:
    while True:  # DBS325
        DBOS.start_workflow(handle, source).get_result()


@DBOS.workflow()
async def by_enqueued_child(source: str) -> None:
    while True:  # DBS325
        handle_ = await DBOS.enqueue_workflow_async("jobs", handle, source)
        await handle_.get_result()


@DBOS.workflow()
def by_run_step(source: str) -> None:
    while True:  # DBS325
        DBOS.run_step({"name": "upper"}, str.upper, source)


@DBOS.workflow()
def by_event(source: str) -> None:
    rounds = 0
    while True:  # DBS325
        rounds += 1
        DBOS.set_event("rounds", rounds)


@DBOS.workflow()
def by_stream(source: str) -> None:
    while True:  # DBS325
        DBOS.write_stream("items", fetch(source))


@DBOS.workflow()
async def by_gather(sources: list[str]) -> None:
    while True:  # DBS325
        await asyncio.gather(*[fetch_soon(source) for source in sources], return_exceptions=True)


@DBOS.workflow()
def with_continue(source: str) -> None:
    while True:  # DBS325
        items = fetch(source)
        if not items:
            continue
        store(items[0])


@DBOS.workflow()
def with_break_of_inner_loop(source: str) -> None:
    while True:  # DBS325
        for item in fetch(source):
            if item == "last":
                break
            store(item)


@DBOS.workflow()
def with_return_of_inner_function(source: str) -> None:
    while True:  # DBS325

        def first(items: list[str]) -> str:
            return items[0]

        store(first(fetch(source)))


@DBOS.workflow()
def with_try(source: str) -> None:
    while True:  # DBS325
        try:
            store(fetch(source)[0])
        except IndexError:
            DBOS.logger.warning("nothing in %s", source)


@DBOS.workflow()
def after_other_work(source: str) -> None:
    for item in fetch(source):
        store(item)
    while True:  # DBS325
        fetch(source)


@DBOS.workflow()
def in_branch(source: str, follow: bool) -> list[str]:
    if follow:
        while True:  # DBS325
            fetch(source)
    return fetch(source)


@DBOS.workflow()
def outer_of_two(source: str) -> None:
    while True:  # DBS325
        left = 5
        while left:
            fetch(source)
            left -= 1


def _by_call_form(source: str) -> None:
    while True:  # DBS325
        fetch(source)


by_call_form = DBOS.workflow()(_by_call_form)
