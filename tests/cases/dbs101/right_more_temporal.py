"""Temporal's and Prefect's functions of the same names."""

import asyncio
from datetime import timedelta

from celery import Celery
from dramatiq import actor
from prefect import flow, get_run_logger, task
from temporalio import activity, workflow
from temporalio.client import Client

app = Celery("tasks")


@activity.defn
def compose(name: str) -> str:
    return name


@workflow.defn
class Greeting:
    @workflow.run
    async def run(self, name: str) -> str:
        await workflow.sleep(3)
        return await workflow.execute_activity(
            compose, name, start_to_close_timeout=timedelta(seconds=5)
        )


@task
def extract(url: str) -> str:
    return url


@flow
async def etl(url: str) -> str:
    get_run_logger().info(url)
    return extract(url)


@app.task
def send(name: str) -> None:
    print(name)


@actor
def notify(name: str) -> None:
    print(name)


async def main() -> None:
    client = await Client.connect("localhost:7233")
    handle = await client.start_workflow(Greeting.run, "x", id="x", task_queue="q")
    await handle.result()
    send.delay("x")
    notify.send("x")
    send("x")
    asyncio.create_task(etl("x"))
