"""The same decorators under other names."""

import dbos
import dbos as durable
from dbos import DBOS
from dbos import DBOS as D

step = DBOS.step
plain_step = DBOS.step()
Durable = DBOS
durable_step = Durable.step
first, second = DBOS.step, DBOS.workflow


@dbos.DBOS.step()
def wait_module(topic: str) -> str:
    return dbos.DBOS.recv(topic)  # DBS202


@durable.DBOS.step()
def wait_renamed_module(topic: str) -> str:
    return durable.DBOS.recv(topic)  # DBS202


@D.step()
def wait_renamed_class(topic: str) -> str:
    return D.recv(topic)  # DBS202


@step()
def wait_decorator_alias(topic: str) -> str:
    return DBOS.recv(topic)  # DBS202


@plain_step
def wait_called_decorator_alias(topic: str) -> str:
    return DBOS.recv(topic)  # DBS202


@Durable.step()
def wait_class_alias(topic: str) -> str:
    return Durable.recv(topic)  # DBS202


@durable_step(retries_allowed=True)
def wait_alias_of_alias(topic: str) -> str:
    return DBOS.recv(topic)  # DBS202


@first()
def wait_unpacked_alias(topic: str) -> str:
    return DBOS.recv(topic)  # DBS202


@second()
def run(topic: str) -> str:
    return DBOS.recv(topic)


receive = DBOS.recv


@DBOS.step()
def wait_operation_alias(topic: str) -> str:
    return receive(topic)  # DBS202


@DBOS.step()
def wait_local_alias(topic: str) -> str:
    listen = D.recv
    return listen(topic)  # DBS202
