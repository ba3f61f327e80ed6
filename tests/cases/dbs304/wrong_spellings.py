"""Functions that go to the network, under all names that an import can give them."""

import asyncio
import json
import socket
import urllib.request
from urllib.request import Request, urlopen

import aiohttp
import httpx
import requests
import requests as rq
from dbos import DBOS
from requests import get, post as send_post
from requests.api import put

try:
    from httpx import patch as http_patch
except ImportError:
    from requests import patch as http_patch

API = "https://shop.example/api"


@DBOS.step()
def charge(order: str) -> str:
    return order


@DBOS.step()
async def ship(order: str) -> str:
    return order


@DBOS.workflow()
def fetch(url: str) -> str:
    return requests.get(url).text  # DBS304


@DBOS.workflow()
def checkout(order: str) -> str:
    customer = requests.get(f"{API}/customers/{order}", timeout=5).json()  # DBS304
    charge(customer["id"])
    rq.post(f"{API}/orders", json={"order": order})  # DBS304
    get(f"{API}/orders/{order}")  # DBS304
    send_post(f"{API}/audit", data={"order": order})  # DBS304
    put(f"{API}/orders/{order}", json={"state": "paid"})  # DBS304
    http_patch(f"{API}/orders/{order}", json={"state": "done"})  # DBS304
    return charge(order)


@DBOS.workflow()
def cancel(order: str) -> int:
    response = requests.request("DELETE", f"{API}/orders/{order}")  # DBS304
    if requests.head(API).ok:  # DBS304
        charge(order)
    return response.status_code


@DBOS.workflow()
def quotes(symbols: list[str]) -> list[str]:
    charge("quotes")
    return [httpx.get(f"{API}/quotes/{symbol}").text for symbol in symbols]  # DBS304


@DBOS.workflow()
def with_standard_library(url: str) -> str:
    with urlopen(url) as response:  # DBS304
        text = response.read().decode()
    charge(text)
    request = Request(url, data=json.dumps({"text": text}).encode(), method="POST")
    urllib.request.urlopen(request)  # DBS304
    return socket.gethostbyname("shop.example")  # DBS304


@DBOS.workflow()
def with_import_in_function(url: str) -> str:
    import urllib3

    answer = urllib3.request("GET", url)  # DBS304
    return charge(answer.data.decode())


@DBOS.workflow()
async def download(url: str) -> str:
    async with aiohttp.request("GET", url) as response:  # DBS304
        text = await response.text()
    return await ship(text)


@DBOS.workflow()
async def in_a_thread(url: str) -> str:
    response = await asyncio.to_thread(requests.get, url)  # DBS304
    return await ship(response.text)


@DBOS.workflow()
async def over_a_stream(host: str) -> str:
    reader, writer = await asyncio.open_connection(host, 80)  # DBS304
    return await ship(host)


@DBOS.workflow()
def as_an_argument(url: str) -> str:
    return charge(requests.get(url).text)  # DBS304


@DBOS.workflow()
def as_a_condition(url: str) -> str:
    while not requests.get(url).ok:  # DBS304
        DBOS.sleep(5)
    return charge(url)


@DBOS.workflow()
def with_a_handler(url: str) -> str:
    try:
        text = httpx.get(url).text  # DBS304
    except httpx.HTTPError:
        text = ""
    return charge(text)
