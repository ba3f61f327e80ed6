"""Commands, background tasks and thread targets that use operations of workflows."""

import threading

import click
import typer
from dbos import DBOS
from fastapi import BackgroundTasks, FastAPI

app = FastAPI()
cli = typer.Typer()


@cli.command()
def wait(seconds: int) -> None:
    DBOS.sleep(seconds)  # DBS203: DBOS.sleep


@click.command()
def listen() -> None:
    print(DBOS.recv("topic"))  # DBS203: DBOS.recv


@app.post("/events")
async def publish(name: str) -> None:
    await DBOS.set_event_async("name", name)  # DBS203: set_event_async


@app.get("/lines")
def lines(name: str) -> None:
    DBOS.write_stream("lines", name)  # DBS203: write_stream
    DBOS.close_stream("lines")  # DBS203: close_stream


def heartbeat() -> None:
    while True:
        DBOS.sleep(10)  # DBS203: DBOS.sleep


if __name__ == "__main__":
    DBOS.launch()
    threading.Thread(target=heartbeat, daemon=True).start()
    cli()
