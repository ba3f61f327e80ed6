"""The datasource and its transactions in other spellings."""

import dbos
from dbos import DBOS as D
from dbos import SQLAlchemyDatasource as Source

first: Source = Source.create("sqlite:///first.sqlite")
second = dbos.SQLAlchemyDatasource.create("sqlite:///second.sqlite")
transaction = first.transaction
late: Source


def configure() -> None:
    global late
    late = Source.create("sqlite:///late.sqlite")


configure()


class Database:
    source = Source.create("sqlite:///database.sqlite")


@first.transaction
def by_alias(name: str) -> None:
    D.send(name, "hello")  # DBS209


@second.transaction()
def by_module(name: str) -> None:
    dbos.DBOS.send(name, "hello")  # DBS209


@transaction
def by_bound_method(name: str) -> None:
    D.send(name, "hello")  # DBS209


@late.transaction
def by_annotation(name: str) -> None:
    D.send(name, "hello")  # DBS209


@Database.source.transaction
def by_class_attribute(name: str) -> None:
    D.send(name, "hello")  # DBS209


def _by_call(name: str) -> None:
    D.send(name, "hello")  # DBS209


by_call = first.transaction(_by_call)


def _by_call_with_options(name: str) -> None:
    D.send(name, "hello")  # DBS209


by_call_with_options = first.transaction(name="by-call")(_by_call_with_options)


def transactional(function):
    return first.transaction(function)


@transactional
def by_own_decorator(name: str) -> None:
    D.send(name, "hello")  # DBS209


def transactional_at(level: str):
    return first.transaction(isolation_level=level)


@transactional_at("READ COMMITTED")
def by_own_factory(name: str) -> None:
    D.send(name, "hello")  # DBS209


class Repository:
    @first.transaction
    def add(self, name: str) -> None:
        D.send(name, "hello")  # DBS209

    @staticmethod
    @first.transaction()
    def remove(name: str) -> None:
        D.send(name, "hello")  # DBS209
