"""Frameworks that get the function without DBOS."""

import click
import dbos
import typer
from agents import function_tool
from apscheduler.schedulers.background import BackgroundScheduler
from celery import Celery, shared_task
from dbos import DBOS
from fastapi import APIRouter, FastAPI
from flask import Blueprint, Flask
from litestar import get
from mcp.server.fastmcp import FastMCP
from pydantic_ai import Agent

app = FastAPI()
router = APIRouter(prefix="/orders")
site = Flask(__name__)
pages = Blueprint("pages", __name__)
cli = typer.Typer()
celery = Celery("tasks")
agent = Agent("model")
server = FastMCP("tools")
scheduler = BackgroundScheduler()
workflow = DBOS.workflow


@DBOS.workflow()
@app.post("/orders")  # DBS507: `@app.post` stands below `@DBOS.workflow`, and makes an HTTP handler
def order(item: str) -> str:
    return item


@DBOS.workflow()
@router.get("/{item}")  # DBS507
async def show(item: str) -> str:
    return item


@DBOS.step()
@site.route("/pay")  # DBS507
def pay() -> str:
    return "paid"


@workflow()
@pages.get("/pages")  # DBS507
def page() -> str:
    return "page"


@dbos.DBOS.workflow()
@get("/light")  # DBS507
async def light() -> str:
    return "light"


@DBOS.workflow()
@cli.command()  # DBS507: a command
def import_orders(path: str) -> None: ...


@DBOS.workflow()
@click.command()  # DBS507
@click.option("--path")
def export_orders(path: str) -> None: ...


@click.group()
def tools() -> None: ...


@DBOS.workflow()
@tools.command("clean")  # DBS507
def clean() -> None: ...


@DBOS.workflow()
@celery.task  # DBS507: a task of another system
def send(mail: str) -> None: ...


@DBOS.step()
@shared_task(bind=False)  # DBS507
def send_later(mail: str) -> None: ...


@DBOS.step()
@function_tool  # DBS507: an agent's tool
def weather(city: str) -> str:
    return city


@DBOS.workflow()
@agent.tool_plain  # DBS507
def roll() -> int:
    return 4


@DBOS.step()
@server.tool()  # DBS507
def search(words: str) -> str:
    return words


@DBOS.workflow()
@scheduler.scheduled_job("interval", minutes=5)  # DBS507: a scheduled job
def poll() -> None: ...


@app.get("/both")
@DBOS.workflow()
@app.get("/below")  # DBS507
def both() -> None: ...


class Service:
    def __init__(self, app: FastAPI) -> None:
        @DBOS.workflow()
        @app.get("/service")  # DBS507
        def serve() -> None: ...


@DBOS.workflow()
@app.get("/bills")  # DBS507: put `@app.get` and 1 more on top
@app.get("/bills/all")
def list_bills() -> list[str]:
    return []
