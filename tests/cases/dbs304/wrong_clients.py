"""Calls on objects that are clients of a network service."""

import functools
import ssl
from dataclasses import dataclass
from http.client import HTTPSConnection

import aiohttp
import httpx
import requests
from dbos import DBOS, DBOSConfiguredInstance
from mail_settings import mailer_of
from openai import AsyncOpenAI, OpenAI

HTTP = httpx.Client(base_url="https://stock.example")
SESSION: requests.Session = requests.Session()


@DBOS.step()
def store(text: str) -> str:
    return text


@DBOS.step()
async def store_soon(text: str) -> str:
    return text


@DBOS.workflow()
def local_variable(url: str) -> str:
    session = requests.Session()
    session.headers["Accept"] = "text/plain"
    return store(session.get(url).text)  # DBS304


@DBOS.workflow()
def with_statement(url: str) -> str:
    with requests.Session() as session:
        text = session.post(url, data={"page": 1}).text  # DBS304
    return store(text)


@DBOS.workflow()
def without_a_name(url: str) -> str:
    return store(httpx.Client(timeout=3).get(url).text)  # DBS304


@DBOS.workflow()
def module_level(item: str) -> str:
    text = HTTP.get(f"/items/{item}").text  # DBS304
    SESSION.put(f"https://stock.example/items/{item}")  # DBS304
    return store(text)


@DBOS.workflow()
async def async_with(url: str) -> str:
    async with httpx.AsyncClient() as client:
        response = await client.get(url)  # DBS304
    return await store_soon(response.text)


@DBOS.workflow()
async def async_chain(url: str) -> str:
    client = httpx.AsyncClient()
    answer = (await client.get(url)).json()  # DBS304
    return await store_soon(answer["name"])


@DBOS.workflow()
async def two_async_with(url: str) -> str:
    async with aiohttp.ClientSession() as session, session.get(url) as response:  # DBS304
        text = await response.text()
    return await store_soon(text)


@DBOS.workflow()
async def nested_async_with(url: str) -> str:
    async with aiohttp.ClientSession() as session:
        async with session.post(url, json={"page": 1}) as response:  # DBS304
            answer = await response.json()
    return await store_soon(answer["name"])


@DBOS.workflow()
def streamed(url: str) -> str:
    with HTTP.stream("GET", url) as response:  # DBS304
        lines = list(response.iter_lines())
    return store("".join(lines))


def get_client() -> OpenAI:
    return OpenAI()


@functools.lru_cache(maxsize=1)
def cached_client():
    return AsyncOpenAI(max_retries=0)


@functools.cache
def stock_session():
    session = requests.Session()
    session.headers["Accept"] = "application/json"
    return session


@DBOS.workflow()
def from_a_function(question: str) -> str:
    answer = get_client().responses.create(model="gpt-5", input=question)  # DBS304
    return store(answer.output_text)


@DBOS.workflow()
async def from_a_cached_function(question: str) -> str:
    client = cached_client()
    answer = await client.chat.completions.create(  # DBS304
        model="gpt-5", messages=[{"role": "user", "content": question}]
    )
    return await store_soon(answer.choices[0].message.content)


@DBOS.workflow()
def from_another_cached_function(item: str) -> str:
    return store(stock_session().get(f"https://stock.example/{item}").text)  # DBS304


class Catalogue:
    def __init__(self, base: str) -> None:
        self.base = base
        self._http = requests.Session()

    def item(self, item: str) -> str:
        return self._http.get(f"{self.base}/{item}").text  # DBS304


@DBOS.workflow()
def attribute(item: str) -> str:
    return store(Catalogue("https://stock.example").item(item))


class Mailer:
    client: httpx.Client

    def send(self, to: str) -> int:
        return self.client.post("/mails", json={"to": to}).status_code  # DBS304


def welcome(mailer: Mailer, to: str) -> int:
    return mailer.send(to)


@DBOS.workflow()
def class_annotation(to: str) -> str:
    welcome(mailer_of("shop"), to)
    return store(to)


@dataclass
class Shop:
    name: str
    http: httpx.Client

    def price(self, item: str) -> str:
        return self.http.get(f"/{self.name}/{item}").text  # DBS304


def price_of(shop: Shop, item: str) -> str:
    return shop.price(item)


@DBOS.workflow()
def dataclass_field(item: str) -> str:
    shop = Shop("books", HTTP)
    return store(price_of(shop, item))


def ask(client: OpenAI, question: str) -> str:
    return client.responses.create(model="gpt-5", input=question).output_text  # DBS304


@DBOS.workflow()
def parameter_annotation(question: str) -> str:
    return store(ask(get_client(), question))


def deliver(text: str, client: "httpx.Client | None" = None) -> None:
    if client is not None:
        client.post("/deliveries", content=text)  # DBS304


@DBOS.workflow()
def optional_parameter(text: str) -> str:
    deliver(text, HTTP)
    return store(text)


@DBOS.dbos_class()
class Assistant(DBOSConfiguredInstance):
    def __init__(self, name: str, model: str) -> None:
        self.model = model
        self.llm = AsyncOpenAI()
        super().__init__(config_name=name)

    @DBOS.workflow()
    async def answer(self, question: str) -> str:
        answer = await self.llm.responses.create(model=self.model, input=question)  # DBS304
        return await store_soon(answer.output_text)


@DBOS.workflow()
def aliased_method(urls: list[str]) -> str:
    fetch = HTTP.get
    return store("".join(fetch(url).text for url in urls))  # DBS304


@DBOS.workflow()
def standard_library(path: str) -> str:
    connection = HTTPSConnection("stock.example", context=ssl.SSLContext())
    connection.request("GET", path)  # DBS304
    store(path)
    return "sent"
