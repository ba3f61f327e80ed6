"""Flask, Starlette-like routers, aiohttp, and command lines."""

import click
import typer
from aiohttp import web
from flask import Blueprint, Flask

from dbos import DBOS

app = Flask(__name__)
pages = Blueprint("pages", __name__)
routes = web.RouteTableDef()
cli = typer.Typer()


@app.route("/")
def home() -> str:
    DBOS.set_event("visits", 1)  # DBS203
    return "home"


@app.get("/about")
def about() -> str:
    DBOS.write_stream("visits", "about")  # DBS203
    return "about"


@pages.route("/page/<name>", methods=["GET"])
def page(name: str) -> str:
    DBOS.sleep(1)  # DBS203
    return name


@routes.get("/live")
async def live(request: web.Request) -> web.Response:
    await DBOS.sleep_async(1)  # DBS203
    return web.Response(text=request.path)


@click.command()
@click.argument("name")
def greet(name: str) -> None:
    DBOS.sleep(1)  # DBS203
    click.echo(name)


@click.group()
def tool() -> None:
    DBOS.logger.info("tool")


@tool.command()
@click.option("--topic")
def listen(topic: str) -> None:
    click.echo(DBOS.recv(topic))  # DBS203


@tool.command("stop")
def stop() -> None:
    DBOS.set_event("stop", True)  # DBS203


@cli.command()
def backfill(day: str) -> None:
    if DBOS.patch("backfill"):  # DBS203
        typer.echo(day)


@cli.command(name="wait")
def wait_for(seconds: float) -> None:
    DBOS.sleep(seconds)  # DBS203
