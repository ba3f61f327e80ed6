# enable: DBS515
"""Steps that try again by themselves."""

import asyncio
import itertools
import time
from typing import Any

import backoff
import requests
import stamina
import tenacity
from dbos import DBOS
from tenacity import retry, stop_after_attempt


@DBOS.step()
def loop(url: str) -> str:
    for attempt in range(5):  # DBS515: this loop tries the step `loop` again
        try:
            return requests.get(url).text
        except requests.ConnectionError:
            time.sleep(attempt)
    raise RuntimeError(url)


@DBOS.step()
async def endless(url: str) -> Any:
    while True:  # DBS515
        try:
            result = await asyncio.to_thread(requests.get, url)
            break
        except Exception as error:
            DBOS.logger.warning("again: %s", error)
            await asyncio.sleep(1)
    return result.text


@DBOS.step()
def counted(url: str) -> Any:
    attempts = 0
    while attempts < 3:  # DBS515
        try:
            response = requests.get(url)
        except requests.ConnectionError:
            attempts += 1
            if attempts == 3:
                raise
            continue
        else:
            return response.text
    return None


@DBOS.step()
def counting(url: str) -> Any:
    for _ in itertools.count():  # DBS515
        try:
            return requests.get(url).text
        except OSError:
            pass


@retry(stop=stop_after_attempt(3))  # DBS515: this decorator
@DBOS.step()
def above(url: str) -> str:
    return requests.get(url).text


@DBOS.step()
@tenacity.retry  # DBS515
def below(url: str) -> str:
    return requests.get(url).text


@DBOS.step()
@backoff.on_exception(backoff.expo, requests.ConnectionError, max_tries=3)  # DBS515
def backed_off(url: str) -> str:
    return requests.get(url).text


@DBOS.step()
@stamina.retry(on=requests.ConnectionError)  # DBS515
async def async_below(url: str) -> str:
    return url


@DBOS.step()
def by_block(url: str) -> Any:
    for attempt in tenacity.Retrying(stop=stop_after_attempt(3)):  # DBS515
        with attempt:
            return requests.get(url).text
