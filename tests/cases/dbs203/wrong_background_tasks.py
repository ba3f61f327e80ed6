"""Functions that a framework calls later, outside any workflow."""

from apscheduler.schedulers.background import BackgroundScheduler
from dbos import DBOS
from fastapi import APIRouter, BackgroundTasks
from flask import Flask
from starlette.background import BackgroundTask
from starlette.responses import JSONResponse

router = APIRouter()
scheduler = BackgroundScheduler()
site = Flask(__name__)


def wait(order: str) -> None:
    DBOS.sleep(10)  # DBS203: `wait` in a background task


async def tell(order: str) -> None:
    await DBOS.set_event_async("order", order)  # DBS203


def tick() -> None:
    DBOS.write_stream("ticks", 1)  # DBS203


@DBOS.workflow()
def ship(order: str) -> None:
    DBOS.sleep(3)


def fine(order: str) -> None:
    DBOS.send(order, "shipped")
    ship(order)


@router.post("/orders/{order}")
def post(order: str, tasks: BackgroundTasks) -> None:
    tasks.add_task(wait, order)
    tasks.add_task(ship, order)
    tasks.add_task(fine, order)


@router.post("/orders/{order}/soon")
async def post_soon(order: str, background: BackgroundTasks) -> JSONResponse:
    background.add_task(tell, order=order)
    background.add_task(DBOS.start_workflow, ship, order)
    background.add_task(DBOS.sleep, 3)  # DBS203
    return JSONResponse({}, background=BackgroundTask(wait, order))


def plan() -> None:
    scheduler.add_job(tick, "interval", seconds=5)
    scheduler.add_job(ship, "interval", seconds=5, args=["x"])


@site.cli.command("pause")
def pause() -> None:
    DBOS.sleep(4)  # DBS203
