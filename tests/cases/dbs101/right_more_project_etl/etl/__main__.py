"""The command line."""

import asyncio
import sys

import typer

from dbos import DBOS
from etl import pipeline, reader, writer
from etl.core import start, start_async

app = typer.Typer()


@app.command()
def run(path: str) -> None:
    DBOS(config={"name": "etl"})
    DBOS.launch()
    start(path)
    for status in DBOS.list_workflows():
        print(status)
    asyncio.run(amain(path))
    DBOS.destroy()


@app.command()
def preview(path: str) -> None:
    print(reader(path), asyncio.run(writer([path])))


async def amain(path: str) -> None:
    async def hook() -> None:
        await asyncio.sleep(0)

    await start_async(path, hook)
    await pipeline.run(path)
    await asyncio.to_thread(start, path)


if __name__ == "__main__":
    sys.exit(app())
