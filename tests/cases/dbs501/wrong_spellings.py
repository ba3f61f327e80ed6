"""The same mistake under other names."""

import functools
import os

import dbos
from dbos import DBOS
from dbos import DBOS as D

try:
    from dbos import DBOS as MaybeDBOS
except ImportError:
    MaybeDBOS = None

instance = D(config={"name": "spelling", "system_database_url": os.environ["SPELLING_DB"]})
workflow = DBOS.workflow
step = DBOS.step
dbos_class = dbos.DBOS.dbos_class
stubborn = functools.partial(DBOS.step, retries_allowed=True, max_attempts=5)


class Holder:
    INSTANCE = instance


@dbos.DBOS.step  # DBS501
def by_module(url: str) -> str:
    return url


@D.step  # DBS501
def by_class_alias(url: str) -> str:
    return url


@instance.workflow  # DBS501
def by_instance(url: str) -> str:
    return url


@Holder.INSTANCE.step  # DBS501
def by_holder(url: str) -> str:
    return url


@workflow  # DBS501
def by_alias(url: str) -> str:
    return url


@step  # DBS501
def by_step_alias(url: str) -> str:
    return url


@stubborn  # DBS501
def by_partial(url: str) -> str:
    return url


@dbos_class  # DBS501
class Site:
    @staticmethod
    @workflow()
    def visit(url: str) -> str:
        return url


@MaybeDBOS.step  # DBS501
def by_optional_import(url: str) -> str:
    return url


class Application:
    def __init__(self, dbos: DBOS) -> None:
        self.dbos = dbos

        @self.dbos.workflow  # DBS501
        def serve(url: str) -> str:
            return url

        @dbos.step  # DBS501
        def load(url: str) -> str:
            return url

        self.serve = serve
        self.load = load


def register_late():
    from dbos import DBOS as Late

    @Late.step  # DBS501
    def late(url: str) -> str:
        return url

    return late


late_step = register_late()
