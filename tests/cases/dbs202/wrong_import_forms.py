"""The same mistake under every name that dbos can have."""

import os

import dbos
import dbos as durable
from dbos import DBOS
from dbos import DBOS as D

instance = D(config={"name": "imports", "system_database_url": os.environ["IMPORTS_DB"]})
pause = DBOS.sleep
wait_for = dbos.DBOS.recv


class Holder:
    INSTANCE = instance


class Service:
    def __init__(self) -> None:
        self.dbos = instance

    @DBOS.step()
    def by_attribute(self, seconds: float) -> None:
        self.dbos.sleep(seconds)  # DBS202


@dbos.DBOS.step()
def by_module(seconds: float) -> None:
    dbos.DBOS.sleep(seconds)  # DBS202


@durable.DBOS.step()
def by_module_alias(seconds: float) -> None:
    durable.DBOS.sleep(seconds)  # DBS202


@D.step()
def by_class_alias(seconds: float) -> None:
    D.sleep(seconds)  # DBS202


@instance.step()
def by_instance(seconds: float) -> None:
    instance.sleep(seconds)  # DBS202


@Holder.INSTANCE.step()
def by_holder(seconds: float) -> None:
    Holder.INSTANCE.sleep(seconds)  # DBS202


@DBOS.step()
def by_operation_alias(seconds: float):
    pause(seconds)  # DBS202
    return wait_for("go")  # DBS202


@DBOS.step()
def by_late_import(seconds: float) -> None:
    from dbos import DBOS as late

    late.sleep(seconds)  # DBS202


@DBOS.step()
def by_local_alias(seconds: float) -> None:
    sleep = DBOS.sleep
    sleep(seconds)  # DBS202
