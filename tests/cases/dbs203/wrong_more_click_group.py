"""Commands of a group, an argparse program and a websocket."""

import argparse

import click
from dbos import DBOS
from fastapi import FastAPI, WebSocket

app = FastAPI()


@click.group()
def cli() -> None:
    pass


@cli.command("pause")
@click.option("--seconds", default=1)
def pause(seconds: int) -> None:
    DBOS.sleep(seconds)  # DBS203: DBOS.sleep


@app.websocket("/ws")
async def socket(websocket: WebSocket) -> None:
    await websocket.accept()
    message = await DBOS.recv_async("chat")  # DBS203: recv_async
    await websocket.send_text(str(message))


if __name__ == "__main__":
    parser = argparse.ArgumentParser()
    parser.add_argument("--wait", type=int)
    arguments = parser.parse_args()
    DBOS.launch()
    if arguments.wait:
        DBOS.sleep(arguments.wait)  # DBS203: DBOS.sleep
