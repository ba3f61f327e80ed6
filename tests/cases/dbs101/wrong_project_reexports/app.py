"""No import of dbos at all in this file."""

import durable as runtime
import middle
from durable import dbos, tell_office
from middle import DBOS, HOLDER, durable, nap, step, workflow


@workflow()
async def lend(book: str) -> None:
    DBOS.sleep(1)  # DBS101
    nap(2)  # DBS101
    dbos.set_event("lent", book)  # DBS101


@HOLDER.INSTANCE.workflow()
async def give_back(book: str) -> None:
    HOLDER.INSTANCE.sleep(1)  # DBS101
    runtime.dbos.set_event("back", book)  # DBS101
    runtime.DBOS.set_event("shelf", 3)  # DBS101


@durable
async def repair(book: str) -> None:
    middle.DBOS.sleep(1)  # DBS101
    middle.HOLDER.INSTANCE.set_event("repaired", book)  # DBS101


@step()
def announce(book: str) -> None:
    DBOS.send(book, "announced")  # DBS101


async def show(book: str) -> None:
    announce(book)
    tell_office(book)  # DBS101
