"""Coroutines that are steps, handlers or helpers may call synchronous steps."""

from fastapi import FastAPI

from dbos import DBOS

app = FastAPI()


@DBOS.step()
def load(name: str) -> str:
    return name


@DBOS.step()
async def compose(name: str) -> str:
    return load(name)


@app.get("/{name}")
async def get(name: str) -> str:
    return load(name)


@DBOS.workflow()
async def run(name: str) -> str:
    async def inner() -> str:
        return load(name)

    return await compose(name) + await DBOS.run_step_async(None, inner)


@DBOS.workflow()
def run_sync(name: str) -> str:
    return load(name)
