# enable: DBS109
"""Calls that block, in coroutine steps."""

import shutil
import sqlite3
import subprocess
import time
import urllib.request
from pathlib import Path

import requests
from dbos import DBOS
from openai import OpenAI

client = OpenAI()
session = requests.Session()


@DBOS.step()
async def page(url: str) -> str:
    return requests.get(url).text  # DBS109: `requests.get` blocks the event loop (network)


@DBOS.step()
async def pages(url: str) -> None:
    session.post(url)  # DBS109
    urllib.request.urlopen(url)  # DBS109
    client.chat.completions.create(model="a", messages=[])  # DBS109
    time.sleep(3)  # DBS109: asyncio.sleep
    Path("page.html").write_text(url)  # DBS109: a file
    with open("page.html") as file:  # DBS109
        file.read()
    connection = sqlite3.connect("shop.db")  # DBS109: a database
    connection.execute("select 1")


def helper(url: str) -> str:
    return requests.get(url).text  # DBS109: reached from step `by_helper`


@DBOS.step()
async def by_helper(url: str) -> str:
    return helper(url)


async def helper_async(url: str) -> None:
    time.sleep(1)  # DBS109


@DBOS.step()
async def by_helper_async(url: str) -> None:
    await helper_async(url)


@DBOS.workflow()
async def in_workflow(url: str) -> None:
    requests.get(url)  # DBS304
    await page(url)


@DBOS.step()
async def slow_files(folder: Path) -> list[Path]:
    if folder.exists():
        shutil.copytree(folder, "copy")  # DBS109
        (folder / "all.txt").read_bytes()  # DBS109
    return list(folder.rglob("*.txt"))  # DBS109
