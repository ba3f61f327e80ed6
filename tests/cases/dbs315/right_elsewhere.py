"""Threads of handlers, start-up code, tests and main."""

import asyncio
import threading
from concurrent.futures import ThreadPoolExecutor

from fastapi import FastAPI

from dbos import DBOS

app = FastAPI()
POOL = ThreadPoolExecutor(max_workers=4)


def resize(name: str) -> str:
    return f"{name}-small"


@DBOS.step()
def save(name: str) -> str:
    return name


@DBOS.workflow()
def import_image(name: str) -> str:
    return save(name)


@app.post("/resize/{name}")
async def post_resize(name: str) -> str:
    return await asyncio.get_running_loop().run_in_executor(POOL, resize, name)


@app.post("/warm/{name}")
def post_warm(name: str) -> None:
    threading.Thread(target=resize, args=(name,)).start()


def watch() -> None:
    threading.Timer(60, watch).start()


def test_resize() -> None:
    with ThreadPoolExecutor() as pool:
        assert list(pool.map(resize, ["a"])) == ["a-small"]


if __name__ == "__main__":
    DBOS(config={"name": "images", "system_database_url": "sqlite:///images.sqlite"})
    DBOS.launch()
    watch()
    threading.Event().wait()
