"""The workflow is registered in another way."""

import dbos
import requests
from dbos import DBOS, DBOSConfiguredInstance
from dbos import DBOS as D

URL = "https://rates.example"
app = DBOS(config={"name": "rates-app"})
workflow = D.workflow


@D.step()
def keep(rate: float) -> float:
    return rate


@D.workflow()
def by_alias() -> float:
    return keep(requests.get(URL).json()["rate"])  # DBS304


@dbos.DBOS.workflow()
def by_module() -> float:
    return keep(requests.get(URL).json()["rate"])  # DBS304


@app.workflow()
def by_instance() -> float:
    return keep(requests.get(URL).json()["rate"])  # DBS304


@workflow(name="rate")
def by_name() -> float:
    return keep(requests.get(URL).json()["rate"])  # DBS304


def _by_call() -> float:
    return keep(requests.get(URL).json()["rate"])  # DBS304


by_call = DBOS.workflow()(_by_call)


def durable(function):
    return DBOS.workflow()(function)


@durable
def by_own_decorator() -> float:
    return keep(requests.get(URL).json()["rate"])  # DBS304


@DBOS.dbos_class()
class Desk(DBOSConfiguredInstance):
    @DBOS.workflow()
    def rate(self) -> float:
        return keep(requests.get(URL).json()["rate"])  # DBS304

    @classmethod
    @DBOS.workflow()
    def of_class(cls) -> float:
        return keep(requests.get(URL).json()["rate"])  # DBS304

    @staticmethod
    @DBOS.workflow()
    def alone() -> float:
        return keep(requests.get(URL).json()["rate"])  # DBS304
