"""Schedules that are created once, on demand, or with care."""

import contextlib
from datetime import datetime
from typing import Any

import click
from dbos import DBOS, DBOSClient
from fastapi import FastAPI

app = FastAPI()


@DBOS.workflow()
def job(at: datetime, context: Any) -> None: ...


@DBOS.workflow()
def creating() -> None:
    DBOS.create_schedule(schedule_name="a", workflow_fn=job, schedule="0 2 * * *")


@app.post("/schedules")
def create(name: str) -> None:
    DBOS.create_schedule(schedule_name=name, workflow_fn=job, schedule="0 2 * * *")


@app.post("/nightly")
def create_one() -> None:
    DBOS.create_schedule(schedule_name="nightly", workflow_fn=job, schedule="0 2 * * *")


def apply() -> None:
    DBOS.launch()
    DBOS.apply_schedules([{"schedule_name": "a", "workflow_fn": job, "schedule": "0 2 * * *"}])


def asks_before() -> None:
    DBOS.launch()
    if DBOS.get_schedule("a") is None:
        DBOS.create_schedule(schedule_name="a", workflow_fn=job, schedule="0 2 * * *")


def handles() -> None:
    DBOS.launch()
    try:
        DBOS.create_schedule(schedule_name="a", workflow_fn=job, schedule="0 2 * * *")
    except Exception:
        DBOS.logger.info("it exists")


def suppresses() -> None:
    DBOS.launch()
    with contextlib.suppress(Exception):
        DBOS.create_schedule(schedule_name="a", workflow_fn=job, schedule="0 2 * * *")


def deletes_before() -> None:
    DBOS.launch()
    DBOS.delete_schedule("a")
    DBOS.create_schedule(schedule_name="a", workflow_fn=job, schedule="0 2 * * *")


def resets_and_starts() -> None:
    DBOS.reset_system_database()
    DBOS.launch()
    DBOS.create_schedule(schedule_name="a", workflow_fn=job, schedule="0 2 * * *")


def on_request(is_first: bool) -> None:
    DBOS.launch()
    if is_first:
        DBOS.create_schedule(schedule_name="a", workflow_fn=job, schedule="0 2 * * *")


def computed(names: list[str]) -> None:
    DBOS.launch()
    for name in names:
        DBOS.create_schedule(schedule_name=name, workflow_fn=job, schedule="0 2 * * *")


def helper() -> None:
    """Nobody knows when it runs."""
    DBOS.create_schedule(schedule_name="a", workflow_fn=job, schedule="0 2 * * *")


@click.command()
def install() -> None:
    DBOS.launch()
    DBOS.create_schedule(schedule_name="a", workflow_fn=job, schedule="0 2 * * *")


def by_client(client: DBOSClient) -> None:
    client.create_schedule(schedule_name="a", workflow_name="job", schedule="0 2 * * *")


if __name__ == "__main__":
    client = DBOSClient(system_database_url="sqlite:///shop.sqlite")
    client.create_schedule(schedule_name="a", workflow_name="job", schedule="0 2 * * *")


# A module that others import: the program may have its reasons.
DBOS.create_schedule(schedule_name="b", workflow_fn=job, schedule="0 2 * * *")
