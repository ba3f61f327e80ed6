# enable: DBS325
"""Endless loops in steps, threads, tests and main, and those that take no checkpoint."""

import threading
import time

from fastapi import FastAPI

from dbos import DBOS

app = FastAPI()


@DBOS.step()
def fetch(source: str) -> list[str]:
    return [source]


@DBOS.step()
def follow(source: str) -> None:
    while True:
        print(source)
        time.sleep(60)


@DBOS.step()
def drain(source: str) -> None:
    copy_forever(source)


def copy_forever(source: str) -> None:
    while True:
        print(source)


@DBOS.workflow()
def once(source: str) -> list[str]:
    return fetch(source)


@DBOS.workflow()
def in_steps(source: str) -> None:
    follow(source)
    drain(source)


def scheduler() -> None:
    while True:
        DBOS.start_workflow(once, "feed")
        time.sleep(60)


@app.get("/wait/{source}")
def wait(source: str) -> None:
    while True:
        print(once(source))
        time.sleep(1)


def unreached(source: str) -> None:
    while True:
        fetch(source)


def largest(numbers: list[int]) -> int:
    while True:
        if len(numbers) == 1:
            return numbers[0]
        numbers = numbers[1:] if numbers[0] < numbers[1] else [numbers[0], *numbers[2:]]


@DBOS.workflow()
def without_checkpoints_in_the_loop(numbers: list[int]) -> list[str]:
    return fetch(str(largest(numbers)))


if __name__ == "__main__":
    DBOS(config={"name": "feeds", "system_database_url": "sqlite:///system.sqlite"})
    DBOS.launch()
    threading.Thread(target=scheduler, daemon=True).start()
    while True:
        print(once("feed"))
        time.sleep(60)
