"""The helpers that act are reached in other ways."""

import asyncio
import contextlib
import functools

import dbos
import requests
from dbos import DBOS, DBOSConfiguredInstance
from dbos import DBOS as D

URL = "https://shop.example"


def load(item: str, kind: str = "items") -> str:
    return requests.get(f"{URL}/{kind}/{item}").text


class Shop:
    def __init__(self, name: str) -> None:
        self.name = name
        self.session = requests.Session()

    def price(self, item: str) -> str:
        return self.session.get(f"{URL}/{self.name}/{item}").text

    @property
    def open(self) -> bool:
        return requests.get(f"{URL}/{self.name}").ok


@DBOS.workflow()
def with_methods(item: str) -> str:  # DBS323
    return Shop("books").price(item)


@DBOS.workflow()
def with_property(name: str) -> bool:  # DBS323
    return Shop(name).open


@DBOS.workflow()
def with_partial(item: str) -> str:  # DBS323
    load_book = functools.partial(load, kind="books")
    return load_book(item)


@DBOS.workflow()
def with_comprehension(items: list[str]) -> list[str]:  # DBS323
    return [load(item) for item in items]


@contextlib.contextmanager
def reported(name: str):
    requests.post(f"{URL}/begin", data=name)
    yield
    requests.post(f"{URL}/end", data=name)


@DBOS.workflow()
def with_context_manager(name: str) -> str:  # DBS323
    with reported(name):
        return name.upper()


@DBOS.workflow()
async def with_thread(item: str) -> str:  # DBS323
    return await asyncio.to_thread(load, item)


async def load_soon(item: str) -> str:
    return load(item)


@DBOS.workflow()
async def with_tasks(first: str, second: str) -> list:  # DBS323
    return await asyncio.gather(load_soon(first), load_soon(second), return_exceptions=True)


@D.workflow()
def by_alias(item: str) -> str:  # DBS323
    return load(item)


@dbos.DBOS.workflow()
def by_module(item: str) -> str:  # DBS323
    return load(item)


def _by_call(item: str) -> str:  # DBS323
    return load(item)


by_call = DBOS.workflow()(_by_call)


@DBOS.dbos_class()
class Desk(DBOSConfiguredInstance):
    def __init__(self, name: str) -> None:
        self.shop = Shop(name)
        super().__init__(config_name=name)

    def _price(self, item: str) -> str:
        return self.shop.price(item)

    @DBOS.workflow()
    def serve(self, item: str) -> str:  # DBS323
        return self._price(item)

    @staticmethod
    @DBOS.workflow()
    def look(item: str) -> str:  # DBS323
        return load(item)


def never(item: str, record: bool = False) -> str:
    if record:
        DBOS.set_event("item", item)
    return load(item)


@DBOS.workflow()
def checkpoint_ruled_out(item: str) -> str:  # DBS323
    return never(item)
