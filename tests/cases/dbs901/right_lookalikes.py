"""Transactions and sessions of others."""

import contextlib

from dbos import DBOS as Durable
from flask_sqlalchemy import SQLAlchemy

db = SQLAlchemy()


class DBOS:
    sql_session = db.session

    @staticmethod
    def transaction(isolation_level: str = "SERIALIZABLE"):
        def decorate(function):
            return function

        return decorate


@DBOS.transaction()
def save(order: str) -> None:
    DBOS.sql_session.add(order)


class Repository:
    def __init__(self, connection) -> None:
        self.connection = connection
        self.sql_session = db.session

    @contextlib.contextmanager
    def transaction(self):
        with self.connection.transaction():
            yield self.sql_session

    def save(self, order: str) -> None:
        with self.transaction() as session:
            session.add(order)


def transaction(order: str) -> str:
    return order


def remove(order: str, DBOS: Repository) -> None:
    with DBOS.transaction():
        DBOS.sql_session.delete(order)


@Durable.step()
def commit(order: str) -> None:
    Repository(db.engine.connect()).save(order)


@Durable.workflow()
def take(order: str) -> None:
    commit(order)
    Durable.logger.info("the transaction of %s is through", transaction(order))
