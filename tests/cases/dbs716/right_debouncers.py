"""Debouncers at module level, kept, or made of what the call says."""

# enable: DBS716

from dbos import DBOS, Debouncer
from fastapi import FastAPI

app = FastAPI()


@DBOS.workflow()
def index(user: str) -> None: ...


indexer = Debouncer.create(index)
Debouncer.create(index).debounce("all", 5, "all")


class Indexer:
    def __init__(self) -> None:
        self.debouncer = Debouncer.create(index)


def make() -> Debouncer:
    return Debouncer.create(index)


def changed(user: str, seconds: float, queue: str) -> None:
    indexer.debounce(user, 5, user)
    indexer.debounce("user", seconds, user)
    Debouncer.create(index, queue=queue).debounce(user, 5, user)
    Debouncer.create(index, debounce_timeout_sec=seconds).debounce(user, 5, user)


@app.post("/changed/{user}")
def handler(user: str) -> None:
    indexer.debounce(user, 5, user)


def returned(user: str) -> Debouncer:
    debouncer = Debouncer.create(index)
    debouncer.debounce(user, 5, user)
    return debouncer


def kept(user: str, cache: dict[str, Debouncer]) -> None:
    debouncer = cache.get(user)
    if debouncer is None:
        debouncer = Debouncer.create(index)
        cache[user] = debouncer
    debouncer.debounce(user, 5, user)
