"""Other engines have a start_workflow, too."""

from celery import Celery
from dbos import DBOS
from temporalio.client import Client

celery = Celery("shop")


class Engine:
    def start_workflow(self, name: str, *args: object) -> str:
        return name

    def enqueue(self, name: str) -> str:
        return name


engine = Engine()


@celery.task
def mail(order: str) -> None:
    print(order)


@DBOS.step()
def legacy(order: str) -> str:
    mail.delay(order)
    engine.enqueue(order)
    return engine.start_workflow("legacy", order)


@DBOS.step()
async def temporal(order: str) -> str:
    client = await Client.connect("localhost:7233")
    handle = await client.start_workflow("ship", order, id=order, task_queue="ship")
    return str(await handle.result())


@DBOS.workflow()
async def handle(order: str) -> str:
    return await temporal(order)


@DBOS.workflow()
def handle_old(order: str) -> str:
    return legacy(order)
