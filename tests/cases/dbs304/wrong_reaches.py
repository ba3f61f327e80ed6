"""The network is reached through helpers of the workflow."""

import asyncio
import contextlib
import functools

import httpx
import requests
from dbos import DBOS

URL = "https://rates.example"


@DBOS.step()
def store(text: str) -> str:
    return text


@DBOS.step()
async def store_soon(text: str) -> str:
    return text


def rate(currency: str) -> float:
    return requests.get(f"{URL}/{currency}").json()["rate"]  # DBS304: convert


def converted(amount: float, currency: str) -> float:
    return amount * rate(currency)


@DBOS.workflow()
def convert(amount: float, currency: str) -> str:
    return store(str(converted(amount, currency)))


@DBOS.workflow()
def convert_again(amount: float) -> str:
    return store(str(rate("EUR") * amount))


class Rates:
    def __init__(self, base: str) -> None:
        self.base = base

    def load(self) -> dict:
        return self._load(self.base)

    def _load(self, base: str) -> dict:
        return httpx.get(f"{URL}/{base}").json()  # DBS304

    @property
    def newest(self) -> str:
        return requests.get(f"{URL}/newest").text  # DBS304

    @staticmethod
    def oldest() -> str:
        return requests.get(f"{URL}/oldest").text  # DBS304

    @classmethod
    def of(cls, day: str) -> "Rates":
        requests.get(f"{URL}/days/{day}")  # DBS304
        return cls(day)

    def __getitem__(self, currency: str) -> str:
        return requests.get(f"{URL}/{self.base}/{currency}").text  # DBS304


@DBOS.workflow()
def with_methods(base: str) -> str:
    rates = Rates(base)
    store(str(rates.load()))
    return store(rates.newest + Rates.oldest() + rates["USD"])


@DBOS.workflow()
def with_classmethod(day: str) -> str:
    return store(Rates.of(day).base)


class Feed:
    def items(self) -> list[str]:
        return self.parse(self.raw())

    def parse(self, text: str) -> list[str]:
        return text.splitlines()

    def raw(self) -> str:
        return ""


class HttpFeed(Feed):
    def raw(self) -> str:
        return requests.get(f"{URL}/feed").text  # DBS304


class PagedFeed(HttpFeed):
    def raw(self) -> str:
        return super().raw() + "\n"


@DBOS.workflow()
def with_hook() -> str:
    return store(str(PagedFeed().items()))


@DBOS.workflow()
def with_nested_function(day: str) -> str:
    def fetch(page: int) -> str:
        return requests.get(f"{URL}/{day}/{page}").text  # DBS304

    return store(fetch(1) + fetch(2))


@DBOS.workflow()
def with_lambda(day: str) -> str:
    fetch = lambda page: requests.get(f"{URL}/{day}/{page}").text  # DBS304
    return store(fetch(1))


@DBOS.workflow()
def with_comprehension(days: list[str]) -> str:
    pages = {day: httpx.get(f"{URL}/{day}").text for day in days}  # DBS304
    return store(str(pages))


def page(day: str, number: int = 1) -> str:
    return httpx.get(f"{URL}/{day}/{number}").text  # DBS304


@DBOS.workflow()
def with_partial(day: str) -> str:
    second = functools.partial(page, number=2)
    return store(second(day))


def announce(text: str) -> None:
    requests.post(f"{URL}/announcements", data=text)  # DBS304


@DBOS.workflow()
def with_callback(texts: list[str]) -> str:
    for _ in map(announce, texts):
        pass
    return store(texts[0])


def announce_start(text: str) -> None:
    requests.post(f"{URL}/start", data=text)  # DBS304


HANDLERS = {"start": announce_start}


@DBOS.workflow()
def with_table(text: str) -> str:
    HANDLERS["start"](text)
    return store(text)


@contextlib.contextmanager
def reported(text: str):
    requests.post(f"{URL}/begin", data=text)  # DBS304
    yield
    requests.post(f"{URL}/end", data=text)  # DBS304


@DBOS.workflow()
def with_context_manager(text: str) -> str:
    with reported(text):
        return store(text)


def notified(function):
    @functools.wraps(function)
    def wrapper(text: str) -> str:
        requests.post(f"{URL}/called", data=text)  # DBS304
        return function(text)

    return wrapper


@DBOS.workflow()
@notified
def with_decorator(text: str) -> str:
    return store(text)


def pages(days: list[str]):
    for day in days:
        yield requests.get(f"{URL}/{day}").text  # DBS304


@DBOS.workflow()
def with_generator(days: list[str]) -> list[str]:
    return [store(text) for text in pages(days)]


async def fetch_soon(client: httpx.AsyncClient, day: str) -> str:
    response = await client.get(f"{URL}/{day}")  # DBS304
    return response.text


@DBOS.workflow()
async def with_coroutines(first: str, second: str) -> str:
    async with httpx.AsyncClient() as client:
        texts = await asyncio.gather(
            fetch_soon(client, first), fetch_soon(client, second), return_exceptions=True
        )
    return await store_soon(str(texts))


def load_in_thread(day: str) -> str:
    return requests.get(f"{URL}/{day}").text  # DBS304


@DBOS.workflow()
async def with_thread(day: str) -> str:
    return await store_soon(await asyncio.to_thread(load_in_thread, day))


def cached_rate(currency: str, fresh: bool = False) -> str:
    if not fresh:
        return currency
    return requests.get(f"{URL}/{currency}").text  # DBS304


@DBOS.workflow()
def with_flag(currency: str) -> str:
    return store(cached_rate(currency, fresh=True))


class Page:
    def __init__(self, url: str) -> None:
        self.text = requests.get(url).text  # DBS304


@DBOS.workflow()
def with_constructor(url: str) -> str:
    return store(Page(url).text)
