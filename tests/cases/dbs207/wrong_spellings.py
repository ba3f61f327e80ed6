"""The step in its other spellings."""

import os

import dbos
from dbos import DBOS as D

instance = D(config={"name": "spelling", "system_database_url": os.environ["SPELLING_DB"]})
step = D.step()
LOG: list[str] = []


class Holder:
    INSTANCE = instance


@dbos.DBOS.step()
def by_module(name: str) -> None:
    LOG.append(name)  # DBS207


@step
def by_alias(name: str) -> None:
    LOG.append(name)  # DBS207


@instance.step()
def by_instance(name: str) -> None:
    LOG.append(name)  # DBS207


@Holder.INSTANCE.step(name="holder")
def by_holder(name: str) -> None:
    LOG.append(name)  # DBS207


def _by_call(name: str) -> None:
    LOG.append(name)  # DBS207


by_call = D.step()(_by_call)


def durable(attempts: int):
    return D.step(retries_allowed=True, max_attempts=attempts)


@durable(3)
def by_factory(name: str) -> None:
    LOG.append(name)  # DBS207


def in_run_step(name: str) -> None:
    LOG.append(name)  # DBS207


@instance.workflow()
def flow(name: str) -> list[str]:
    by_module(name)
    by_alias(name)
    by_instance(name)
    by_holder(name)
    by_call(name)
    by_factory(name)
    D.run_step({"name": "run"}, in_run_step, name)
    instance.run_step({"name": "lambda"}, lambda: LOG.append(name))  # DBS207
    return list(LOG)
