"""Other names for DBOS, its methods and the workflow."""

import functools

import dbos as durable
from dbos import DBOS, DBOSConfiguredInstance
from dbos import DBOS as D

dbos = DBOS(config={"name": "toy-shop"})
start = DBOS.start_workflow
workflow = DBOS.workflow


@workflow()
async def pack(toy: str) -> str:
    return toy


async def _wrap(toy: str) -> str:
    return toy


wrap = DBOS.workflow(name="wrap")(_wrap)


@durable.DBOS.workflow()
async def label(toy: str) -> str:
    return toy


@dbos.workflow(name="stick")
async def stamp(toy: str) -> str:
    return toy


@DBOS.dbos_class()
class Shelf(DBOSConfiguredInstance):
    def __init__(self, name: str) -> None:
        super().__init__(config_name=name)

    @DBOS.workflow()
    async def place(self, toy: str) -> str:
        return toy

    @staticmethod
    @DBOS.workflow()
    async def count(toy: str) -> int:
        return len(toy)

    @classmethod
    @DBOS.workflow()
    async def clear(cls, toy: str) -> None:
        DBOS.logger.info("cleared %s", toy)

    async def use(self, toy: str) -> None:
        DBOS.start_workflow(self.place, toy)  # DBS102
        DBOS.start_workflow(self.count, toy)  # DBS102


shelf = Shelf("left")
start_pack = functools.partial(DBOS.start_workflow, pack)
enqueue_toys = functools.partial(DBOS.enqueue_workflow, "toys")
STARTERS = {"start": DBOS.start_workflow}


async def aliases(toy: str) -> None:
    D.start_workflow(pack, toy)  # DBS102
    durable.DBOS.start_workflow(label, toy)  # DBS102
    dbos.start_workflow(stamp, toy)  # DBS102
    start(wrap, toy)  # DBS102
    start_pack(toy)  # DBS102
    enqueue_toys(pack, toy)  # DBS102
    STARTERS["start"](pack, toy)  # DBS102


async def methods(toy: str) -> None:
    DBOS.start_workflow(shelf.place, toy)  # DBS102
    DBOS.start_workflow(Shelf.count, toy)  # DBS102
    DBOS.start_workflow(Shelf.clear, toy)  # DBS102


async def local_names(toy: str) -> None:
    from dbos import DBOS as Engine

    begin = Engine.start_workflow
    job = pack
    begin(job, toy)  # DBS102
    Engine.start_workflow(job, toy)  # DBS102
