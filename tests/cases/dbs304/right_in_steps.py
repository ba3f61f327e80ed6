"""The network in steps, handlers, tests and code that no workflow reaches."""

import asyncio
import functools

import httpx
import requests
from dbos import DBOS
from fastapi import FastAPI

app = FastAPI()
URL = "https://shop.example"


def price(item: str) -> float:
    return requests.get(f"{URL}/{item}").json()["price"]


@DBOS.step()
def load_price(item: str) -> float:
    return price(item)


@DBOS.step(retries_allowed=True)
async def load_soon(item: str) -> str:
    async with httpx.AsyncClient() as client:
        return (await client.get(f"{URL}/{item}")).text


@DBOS.workflow()
def order(item: str) -> float:
    return load_price(item)


@DBOS.workflow()
async def order_soon(item: str) -> str:
    return await load_soon(item)


@DBOS.workflow()
async def order_in_thread(item: str) -> float:
    return await asyncio.to_thread(load_price, item)


@DBOS.workflow()
def plain_function_as_step(item: str) -> float:
    return DBOS.run_step({"name": "price"}, price, item)


@DBOS.workflow()
def nested_function_as_step(item: str) -> str:
    def fetch() -> str:
        return requests.get(f"{URL}/{item}").text

    return DBOS.run_step({"name": "fetch"}, fetch)


@DBOS.workflow()
async def coroutine_function_as_step(item: str) -> str:
    async def fetch() -> str:
        async with httpx.AsyncClient() as client:
            return (await client.get(f"{URL}/{item}")).text

    return await DBOS.run_step_async({"name": "fetch"}, fetch)


@DBOS.workflow()
def partial_as_step(item: str) -> float:
    return DBOS.run_step({"name": "price"}, functools.partial(price, item))


price_step = DBOS.step()(price)


@DBOS.workflow()
def registered_by_call(item: str) -> float:
    return price_step(item)


class Shop:
    def __init__(self, url: str) -> None:
        self.http = httpx.Client(base_url=url)

    @DBOS.step()
    def stock(self, item: str) -> str:
        return self.http.get(f"/{item}").text


shop = Shop(URL)


@DBOS.workflow()
def step_of_object(item: str) -> str:
    return shop.stock(item)


@app.post("/orders/{item}")
def order_route(item: str) -> str:
    if not requests.head(f"{URL}/{item}").ok:
        return "unknown"
    return DBOS.start_workflow(order, item).workflow_id


def nobody_reaches(item: str) -> str:
    return requests.get(f"{URL}/{item}").text


def test_order() -> None:
    assert requests.get(f"{URL}/book").ok
    assert order("book") > 0


def main() -> None:
    DBOS.launch()
    print(requests.get(URL).text, order("book"))


if __name__ == "__main__":
    main()
