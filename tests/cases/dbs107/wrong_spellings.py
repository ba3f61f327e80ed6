"""Other names for steps and workflows."""

import functools

import dbos as durable
from dbos import DBOS, DBOSConfiguredInstance
from dbos import DBOS as D

dbos = DBOS(config={"name": "library"})
step = DBOS.step
workflow = D.workflow


@step()
def lend(book: str) -> str:
    return book


def _bind(book: str) -> str:
    return book


bind = DBOS.step(name="bind")(_bind)


@durable.DBOS.step()
def stamp(book: str) -> str:
    return book


@dbos.workflow()
def order(book: str) -> str:
    return book


def my_step(fn):
    return DBOS.step()(fn)


@my_step
def dust(book: str) -> str:
    return book


def logged(fn):
    @functools.wraps(fn)
    def wrapper(*args):
        print(fn.__name__)
        return fn(*args)

    return wrapper


@DBOS.step()
@logged
def repair(book: str) -> str:
    return book


class Shelf:
    @DBOS.step()
    def place(self, book: str) -> str:
        return book

    @staticmethod
    @DBOS.step()
    def measure(book: str) -> int:
        return len(book)

    async def use(self, book: str) -> None:
        await self.place(book)  # DBS107
        await self.measure(book)  # DBS107


class HighShelf(Shelf):
    async def climb(self, book: str) -> None:
        await self.place(book)  # DBS107
        await super().place(book)  # DBS107


@DBOS.dbos_class()
class Library(DBOSConfiguredInstance):
    def __init__(self, name: str) -> None:
        super().__init__(config_name=name)

    @DBOS.workflow()
    def open(self, day: str) -> str:
        return day


library = Library("town")
lend_bible = functools.partial(lend, "bible")
ACTIONS = {"lend": lend, "stamp": stamp}


async def functions(book: str) -> None:
    await lend(book)  # DBS107
    await bind(book)  # DBS107
    await stamp(book)  # DBS107
    await order(book)  # DBS107
    await dust(book)  # DBS107
    await repair(book)  # DBS107
    await lend_bible()  # DBS107
    await ACTIONS["stamp"](book)  # DBS107


async def methods(book: str) -> None:
    shelf = Shelf()
    await shelf.place(book)  # DBS107
    await Shelf.measure(book)  # DBS107
    await HighShelf().place(book)  # DBS107
    await library.open(book)  # DBS107


async def local_names(book: str) -> None:
    job = lend
    await job(book)  # DBS107
    for action in (lend, stamp):
        await action(book)  # DBS107
