"""Steps, handlers, commands and tests go through sets and directories as they like."""

import os

from dbos import DBOS
from fastapi import FastAPI

app = FastAPI()


@DBOS.step()
def index(tag: str) -> str:
    return tag


@DBOS.step()
def index_all(tags: set[str]) -> list[str]:
    return [tag.lower() for tag in tags]


@DBOS.step()
def index_each(tags: set[str]) -> int:
    for tag in tags:
        index(tag)
    return len(tags)


@DBOS.step()
def load_folder(folder: str) -> list[str]:
    return [name for name in os.listdir(folder) if name.endswith(".csv")]


def shout(tags: set[str]) -> list[str]:
    return [tag.upper() for tag in tags]


@DBOS.workflow()
def library(tags: set[str], folder: str) -> list[str]:
    indexed = index_all(tags)
    index_each(tags)
    files = [index(name) for name in load_folder(folder)]
    return indexed + files + DBOS.run_step({"name": "shout"}, shout, tags)


@app.post("/libraries")
def fill(tags: set[str]) -> int:
    for tag in tags:
        DBOS.start_workflow(library, {tag}, "inbox")
    return len(tags)


def unreached(tags: set[str]) -> None:
    for tag in tags:
        index(tag)


def test_library() -> None:
    for tag in {"a", "b"}:
        assert library({tag}, "inbox")


if __name__ == "__main__":
    for name in {"a", "b"}:
        library({name}, "inbox")
