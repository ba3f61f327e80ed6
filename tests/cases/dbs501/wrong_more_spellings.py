"""Decorators without their parentheses, in many places."""

import functools

import dbos
from dbos import DBOS, DBOSConfiguredInstance

retrying = functools.partial(DBOS.step, retries_allowed=True)
step = DBOS.step
workflow = DBOS.workflow
app = DBOS(config={"name": "shop"})


class Durable:
    step = staticmethod(DBOS.step)
    workflow = DBOS.workflow


@retrying  # DBS501
def one() -> None: ...


@step  # DBS501
def two() -> None: ...


@Durable.step  # DBS501
def three() -> None: ...


@Durable.workflow  # DBS501
def four() -> None: ...


@dbos.DBOS.step  # DBS501
async def five() -> None: ...


@app.workflow  # DBS501
async def six() -> None: ...


@DBOS.dbos_class()
class Service(DBOSConfiguredInstance):
    @staticmethod
    @DBOS.step  # DBS501
    def seven() -> None: ...

    @DBOS.workflow  # DBS501
    def eight(self) -> None: ...


def plain() -> None: ...


nine = workflow(plain)  # DBS501
ten = [DBOS.step(function) for function in (plain,)]  # DBS501


@DBOS.dbos_class  # DBS501
class Registered:
    @staticmethod
    @DBOS.required_roles  # DBS501
    @DBOS.workflow()
    def guarded() -> None: ...
