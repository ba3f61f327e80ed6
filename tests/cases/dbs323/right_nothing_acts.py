"""Workflows that only compute, read in memory, or hand over to code that nobody knows."""

import csv
import io
import json
import urllib.parse
from collections.abc import Callable
from pathlib import Path

import requests
from dbos import DBOS
from shop_toolkit import Order, process, settle


def total(items: dict[str, int]) -> int:
    return sum(items.values())


def table(rows: list[list[str]]) -> str:
    buffer = io.StringIO()
    csv.writer(buffer).writerows(rows)
    return buffer.getvalue()


def url_of(order: str) -> str:
    return f"https://shop.example/?{urllib.parse.urlencode({'order': order})}"


def target(order: str) -> Path:
    return Path("/data") / f"{order}.json"


def request_of(order: str) -> requests.Request:
    return requests.Request("POST", url_of(order), json={"order": order})


def loads(order: str) -> str:
    return requests.get(url_of(order)).text


def text_of(order: str, live: bool = False) -> str:
    return loads(order) if live else order


@DBOS.workflow()
def computes(items: dict[str, int]) -> int:
    return total(items)


@DBOS.workflow()
def writes_in_memory(rows: list[list[str]]) -> str:
    return table(rows)


@DBOS.workflow()
def builds_paths(order: str) -> str:
    return str(target(order).with_suffix(".done"))


@DBOS.workflow()
def builds_requests(order: str) -> str:
    return request_of(order).url


@DBOS.workflow()
def parses(order: str) -> str:
    return json.loads(order)["name"]


@DBOS.workflow()
def logs(order: str) -> None:
    DBOS.logger.info("order %s", order)
    print("order", order)


@DBOS.workflow()
def fails(order: str) -> None:
    raise ValueError(order)


@DBOS.workflow()
def does_nothing() -> None:
    pass


@DBOS.workflow()
def with_unknown_function(order: str) -> str:
    return process(order)


@DBOS.workflow()
async def with_unknown_coroutine(order: str) -> str:
    return await settle(order)


@DBOS.workflow()
def with_unknown_object(order: Order) -> str:
    order.ship()
    return order.name


@DBOS.workflow()
def with_callback(order: str, callback: Callable[[str], str]) -> str:
    return callback(order)


@DBOS.workflow()
def not_live(order: str) -> str:
    return text_of(order)


@DBOS.workflow()
def only_named(order: str) -> str:
    return f"{loads.__name__} {order}"


def nobody_starts(order: str) -> str:
    return loads(order)


@DBOS.step()
def load(order: str) -> str:
    return loads(order)
