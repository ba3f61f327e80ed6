"""Synchronous callers only: no event loop runs here."""

import asyncio
import contextlib
import functools

from dbos import DBOS, SQLAlchemyDatasource

ds = SQLAlchemyDatasource.create("sqlite:///bakery.sqlite")
nap = DBOS.sleep
tell_baker = functools.partial(DBOS.send, "baker")


def weigh(cake: str) -> int:
    return len(cake)


@DBOS.step()
def announce(cake: str) -> None:
    DBOS.set_event("announced", cake)
    DBOS.send("baker", cake)


@ds.transaction
def save(cake: str) -> None:
    ds.sql_session().add(cake)


def wait_for_answer() -> object:
    DBOS.sleep(1)
    return DBOS.recv("answer", timeout_seconds=60)


@DBOS.workflow()
def bake(cake: str) -> str:
    announce(cake)
    save(cake)
    nap(5)
    tell_baker(cake)
    wait_for_answer()
    DBOS.run_step(None, weigh, cake)
    if DBOS.patch("with-icing"):
        DBOS.set_event("icing", cake)
    else:
        DBOS.set_event("icing", None)
    return cake


@DBOS.workflow()
def bake_all(cakes: list[str]) -> list[str]:
    handles = [DBOS.start_workflow(bake, cake) for cake in cakes]
    states = [handle.get_status().status for handle in handles]
    DBOS.set_event("states", states)
    return [handle.get_result() for handle in handles]


async def fetch_flour(kind: str) -> str:
    return kind


def bake_with_fetched(kind: str) -> None:
    """The loop has ended before the next line."""
    flour = asyncio.run(fetch_flour(kind))
    DBOS.send("baker", flour)


class Oven:
    @property
    def state(self) -> object:
        return DBOS.get_event("oven", "state")

    def __enter__(self) -> "Oven":
        DBOS.send("baker", "oven on")
        return self

    def __exit__(self, *exc: object) -> None:
        DBOS.send("baker", "oven off")


@contextlib.contextmanager
def lights():
    DBOS.send("baker", "lights on")
    yield
    DBOS.send("baker", "lights off")


def work() -> None:
    with Oven() as oven, lights():
        print(oven.state)
    for line in DBOS.read_stream("oven", "log"):
        print(line)
    print(sorted(["a", "b"], key=lambda i: DBOS.get_event(i, "rank")))


def never_called_from_here() -> list:
    return DBOS.list_workflows(status="PENDING")


def tune() -> None:
    queue = DBOS.register_queue("oven", worker_concurrency=2)
    queue.set_worker_concurrency(4)
    print(queue.worker_concurrency, queue.limiter)
