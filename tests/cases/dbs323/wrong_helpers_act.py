"""Nothing is recorded while helpers use the network, files and databases."""

import json
import shutil
import sqlite3
from pathlib import Path

import boto3
import httpx
import redis
import requests
from dbos import DBOS
from openai import OpenAI
from sqlalchemy import create_engine, text

URL = "https://shop.example"
s3 = boto3.client("s3")
engine = create_engine("postgresql://shop")
cache = redis.Redis()


def load(url: str) -> str:
    return requests.get(url).text


def save(path: str, content: str) -> None:
    with open(path, "w") as file:
        file.write(content)


@DBOS.workflow()
def mirror(url: str, path: str) -> None:  # DBS323
    save(path, load(url))


def summarize(content: str) -> str:
    return OpenAI().responses.create(model="gpt-5", input=content).output_text


def publish(summary: str) -> None:
    requests.post(f"{URL}/summaries", data=summary)


@DBOS.workflow()
def news(content: str) -> str:  # DBS323
    summary = summarize(content)
    publish(summary)
    return summary


def stored_state(order: str) -> str:
    with engine.connect() as connection:
        return connection.execute(text("select state")).scalar_one()


def is_paid(order: str) -> bool:
    return stored_state(order) == "paid"


def tell(order: str) -> None:
    requests.post(f"{URL}/orders/{order}")


@DBOS.workflow()
def ship(order: str) -> bool:  # DBS323
    if is_paid(order):
        tell(order)
        return True
    return False


def copy(source: str, target: str) -> None:
    shutil.copy(source, target)


@DBOS.workflow(name="backup")
def back_up(paths: list[str]) -> int:  # DBS323
    for path in paths:
        copy(path, f"{path}.backup")
    return len(paths)


def upload(path: str, data: bytes) -> None:
    s3.put_object(Bucket="orders", Key=path, Body=data)


@DBOS.workflow()
@DBOS.required_roles(["clerk"])
def archive(path: str, data: bytes) -> None:  # DBS323
    upload(path, data)


async def fetch(url: str) -> str:
    async with httpx.AsyncClient() as client:
        return (await client.get(url)).text


@DBOS.workflow()
async def fetch_all(urls: list[str]) -> list[str]:  # DBS323
    return [await fetch(url) for url in urls]


def rows(path: str) -> list:
    with sqlite3.connect(path) as connection:
        return connection.execute("select * from orders").fetchall()


@DBOS.workflow()
def report(path: str) -> str:  # DBS323
    DBOS.logger.info("report of %s", path)
    return json.dumps(rows(path))


def count(name: str) -> int:
    return cache.incr(name)


@DBOS.workflow()
def visit(page: str) -> int:  # DBS323
    try:
        return count(page)
    except redis.RedisError:
        return 0


def settings() -> dict:
    return json.loads(Path("/etc/shop.json").read_text())


@DBOS.workflow()
def limits(customer: str) -> int:  # DBS323
    return settings().get(customer, 0)


def announce(name: str) -> None:
    requests.post(f"{URL}/announcements", data=name)


@DBOS.workflow()
def announce_all(names: list[str]) -> None:  # DBS323: requests.post
    for name in names:
        if not name:
            continue
        print("announce", name, DBOS.workflow_id)
        announce(name)
