"""Names of others."""

from unittest.mock import MagicMock

from dbos import DBOS as Durable
from prefect import flow
from temporalio import workflow
from temporalio.client import Client


class Shop(Durable):
    @classmethod
    def stepp(cls) -> str:
        return "stepp"

    @property
    def orders(self) -> list[str]:
        return []


class Runner:
    def stepp(self) -> None: ...

    def startWorkflow(self, name: str) -> str:
        return name


class DBOS:
    enqueue = staticmethod(print)
    stepp = staticmethod(print)


DBOS.stepp("a")
DBOS.enqueue("a")
Shop.stepp()
shop = Shop(config={"name": "shop"})
print(shop.orders)
Runner().stepp()
Runner().startWorkflow("a")

dbos = MagicMock()
dbos.enqueue("a")
dbos.Workflow()


@workflow.defn
class Take:
    @workflow.run
    async def run(self, order: str) -> str:
        return order


@flow
def nightly() -> None: ...


def faked(DBOS: MagicMock) -> None:
    DBOS.stepp.assert_called_once()
    DBOS.launched.assert_not_called()


async def connect() -> Client:
    return await Client.connect("localhost:7233")
