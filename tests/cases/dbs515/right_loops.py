# enable: DBS515
"""Loops over data, loops that leave, and retries of DBOS."""

import queue
import time
from typing import Any

import requests
import tenacity
from dbos import DBOS
from openai import OpenAI

client = OpenAI(max_retries=3)


@DBOS.step(retries_allowed=True, max_attempts=5)
def page(url: str) -> str:
    return requests.get(url).text


@DBOS.step()
def all_pages(urls: list[str]) -> list[str]:
    found = []
    for url in urls:
        try:
            found.append(requests.get(url).text)
        except requests.ConnectionError:
            continue
    return found


@DBOS.step()
def first_page(urls: list[str]) -> str | None:
    for url in urls:
        try:
            return requests.get(url).text
        except requests.ConnectionError:
            DBOS.logger.warning("the next one")
    return None


@DBOS.step()
def emptied(waiting: "queue.Queue[str]") -> list[str]:
    found: list[str] = []
    while True:
        try:
            found.append(waiting.get_nowait())
        except queue.Empty:
            return found


@DBOS.step()
def gives_up(url: str) -> str | None:
    for number in range(3):
        try:
            return requests.get(f"{url}/{number}").text
        except requests.ConnectionError:
            raise
    return None


@DBOS.step()
def polls(url: str) -> str:
    while True:
        response = requests.get(url)
        if response.ok:
            return response.text
        time.sleep(1)


@DBOS.workflow()
def order(url: str) -> Any:
    for _ in range(3):
        try:
            return page(url)
        except Exception:
            DBOS.sleep(1)
    return None


@tenacity.retry
def plain(url: str) -> str:
    for _ in range(3):
        try:
            return requests.get(url).text
        except OSError:
            pass
    return ""


@DBOS.step()
def asks(prompt: str) -> str:
    return str(client.responses.create(model="a", input=prompt))


class Fake:
    def retry(self, function: Any) -> Any:
        return function


@Fake().retry
@DBOS.step()
def lookalike(url: str) -> str:
    return url
