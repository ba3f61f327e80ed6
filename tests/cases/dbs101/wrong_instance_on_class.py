"""The instance lives on a class attribute, filled at once or by a set-up function."""

from __future__ import annotations

from typing import Optional

from dbos import DBOS


class Holder:
    INSTANCE = DBOS(config={"name": "ticket-shop"})


HOLDER = Holder()


class Lazy:
    dbos: Optional[DBOS] = None

    @classmethod
    def use(cls, runtime: DBOS) -> None:
        cls.dbos = runtime


Lazy.use(Holder.INSTANCE)


@Holder.INSTANCE.workflow()
async def resell(ticket: str) -> None:
    Holder.INSTANCE.sleep(1)  # DBS101: sleep_async


@HOLDER.INSTANCE.workflow()
async def refund(ticket: str) -> None:
    HOLDER.INSTANCE.set_event("refunded", ticket)  # DBS101


async def tell(ticket: str) -> None:
    Lazy.dbos.send(ticket, "seat 4")  # DBS101


async def tell_through_name(ticket: str) -> None:
    runtime = Holder.INSTANCE
    runtime.send(ticket, "seat 4")  # DBS101
