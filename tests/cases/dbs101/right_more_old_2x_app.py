# dbos-version: >=2.0,<2.9
"""An application on dbos 2: the twins it lacks are not asked for."""

import asyncio

from fastapi import FastAPI

from dbos import DBOS, Queue, SetWorkflowID

app = FastAPI()
dbos = DBOS(fastapi=app, config={"name": "shop"})
queue = Queue("mails", concurrency=3)


@DBOS.transaction()
def insert(name: str) -> None:
    DBOS.sql_session.execute(name)


@DBOS.step()
def mail(name: str) -> str:
    return name


@DBOS.scheduled("*/5 * * * *")
@DBOS.workflow()
def nightly(scheduled, actual) -> None:
    insert("x")
    DBOS.sleep(5)
    queue.enqueue(mail, "x").get_result()


@DBOS.workflow()
async def order(name: str) -> str:
    await asyncio.to_thread(insert, name)
    await DBOS.sleep_async(1)
    handle = await queue.enqueue_async(mail, name)
    return await handle.get_result()


@app.post("/orders/{name}")
async def post(name: str) -> str:
    with SetWorkflowID(name):
        handle = await DBOS.start_workflow_async(order, name)
    return handle.workflow_id


@app.get("/orders/{name}")
def get(name: str) -> object:
    return DBOS.retrieve_workflow(name).get_status()
