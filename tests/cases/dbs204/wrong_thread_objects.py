"""Threads that a class of the project is, and coroutines that run in one."""

import asyncio
import threading

from dbos import DBOS


@DBOS.workflow()
def bill(order: str) -> None: ...


@DBOS.workflow()
async def ship(order: str) -> None: ...


@DBOS.step()
def pack(order: str) -> None: ...


class Biller(threading.Thread):
    def __init__(self, order: str) -> None:
        super().__init__()
        self.order = order

    def run(self) -> None:
        bill(self.order)


class Packer(threading.Thread):
    def run(self) -> None:
        pack("order")  # DBS205


class Counter(threading.Thread):
    def run(self) -> None:
        print(1 + 1)


@DBOS.workflow()
def checkout(orders: list[str]) -> None:
    for order in orders:
        biller = Biller(order)
        biller.start()  # DBS204
    Packer().start()
    Counter().start()  # DBS315
    threading.Thread(target=asyncio.run, args=(ship("order"),)).start()  # DBS204
