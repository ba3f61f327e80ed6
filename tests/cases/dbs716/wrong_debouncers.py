"""Debouncers for each call, and swapped arguments."""

# enable: DBS716

from dbos import DBOS, Debouncer
from fastapi import FastAPI

app = FastAPI()


@DBOS.workflow()
def index(user: str) -> None: ...


indexer = Debouncer.create(index)


def changed(user: str) -> None:
    Debouncer.create(index).debounce(user, 5, user)  # DBS716: makes a debouncer for each call
    Debouncer.create(index, debounce_timeout_sec=60).debounce(user, 5, user)  # DBS716: at module level
    indexer.debounce(5, "user", user)  # DBS716: takes the key first


async def changed_async(user: str) -> None:
    await Debouncer.create(index).debounce_async(user, 5, user)  # DBS716
    await indexer.debounce_async(2.5, "user", user)  # DBS716: write `debounce('user', 2.5, ...)`


@app.post("/changed/{user}")
def handler(user: str) -> None:
    debouncer = Debouncer.create(index, queue="indexing")  # DBS716
    debouncer.debounce(user, 5, user)


def plain(user: str) -> None:
    debouncer = Debouncer.create(index)  # DBS716
    if user:
        debouncer.debounce(user, 5, user)


async def plain_async(user: str) -> None:
    debouncer = Debouncer.create(index, debounce_timeout_sec=60)  # DBS716
    await debouncer.debounce_async(user, 5, user)
