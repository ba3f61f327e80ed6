"""Identities made in the functions that a workflow calls, reported where they are made."""

import functools
import uuid
from collections.abc import Callable
from dataclasses import dataclass, field

from dbos import DBOS, DBOSConfiguredInstance

flow = DBOS.workflow


@DBOS.step()
def insert(*row: object) -> None:
    DBOS.logger.info("%s", row)


@DBOS.step()
async def insert_later(*row: object) -> None:
    DBOS.logger.info("%s", row)


def new_id(prefix: str = "ord") -> str:
    return f"{prefix}_{uuid.uuid4().hex}"  # DBS303


def new_row(article: str) -> dict[str, str]:
    return {"id": new_id(), "article": article}


@DBOS.workflow()
def through_helpers(article: str) -> None:
    insert(new_row(article))


@flow()
def of_an_alias(article: str) -> str:
    return new_id(article)


@dataclass
class Order:
    article: str
    key: str = field(default_factory=lambda: str(uuid.uuid4()))  # DBS303


@DBOS.workflow()
def default_factory(article: str) -> None:
    order = Order(article)
    insert(order.key, order.article)


def make_key() -> str:
    return uuid.uuid1().hex  # DBS303


@dataclass
class Event:
    kind: str
    key: str = field(default_factory=make_key)


@DBOS.workflow()
def default_factory_by_name(kind: str) -> str:
    event = Event(kind)
    insert(event.kind)
    return event.key


class Message:
    def __init__(self, text: str) -> None:
        self.text = text
        self.key = uuid.uuid4()  # DBS303

    def header(self) -> str:
        return f"{self.key}: {self.text}"


@DBOS.workflow()
def constructor(text: str) -> None:
    insert(Message(text).header())


class Base:
    @classmethod
    def create(cls, article: str) -> str:
        return f"{cls.key()}-{article}"

    @classmethod
    def key(cls) -> str:
        return "none"


class Keyed(Base):
    @classmethod
    def key(cls) -> str:
        return uuid.uuid4().hex  # DBS303


@DBOS.workflow()
def hook_of_a_base_class(article: str) -> None:
    insert(Keyed.create(article))


def keyed(function: Callable[[str, str], str]) -> Callable[[str], str]:
    @functools.wraps(function)
    def wrapper(article: str) -> str:
        return function(article, uuid.uuid4().hex)  # DBS303

    return wrapper


@keyed
def line(article: str, key: str) -> str:
    return f"{key} {article}"


@DBOS.workflow()
def decorated_helper(article: str) -> None:
    insert(line(article))


@DBOS.workflow()
def nested_function(articles: list[str]) -> None:
    def key() -> str:
        return str(uuid.uuid4())  # DBS303

    for article in articles:
        insert(key(), article)


def plain(article: str) -> None:
    insert(article, uuid.uuid4())  # DBS303


called = DBOS.workflow()(plain)


async def key_later() -> str:
    return uuid.uuid4().hex  # DBS303


@DBOS.workflow()
async def awaited_helper(article: str) -> None:
    await insert_later(article, await key_later())


@DBOS.dbos_class()
class Shop(DBOSConfiguredInstance):
    def __init__(self, name: str) -> None:
        super().__init__(config_name=name)

    @DBOS.workflow()
    async def order(self, article: str) -> None:
        await insert_later(article, self._key())

    def _key(self) -> uuid.UUID:
        return uuid.uuid4()  # DBS303
