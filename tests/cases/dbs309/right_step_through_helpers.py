"""A chain of coroutines with one step at its end is suspended nowhere before it."""

import asyncio
from functools import partial

from dbos import DBOS


@DBOS.step()
async def send(address: str, text: str) -> str:
    return f"{address}: {text}"


async def deliver(address: str, text: str) -> str:
    return await send(address.lower(), text)


async def greet(name: str) -> str:
    text = f"Hello {name}"
    return await deliver(f"{name}@example.org", text)


class Mailer:
    def __init__(self, signature: str) -> None:
        self.signature = signature

    async def mail(self, name: str) -> str:
        return await deliver(name, self.signature)


@DBOS.workflow()
async def greet_all(names: list[str]) -> list:
    return await asyncio.gather(*[greet(name) for name in names], return_exceptions=True)


@DBOS.workflow()
async def greet_by_object(names: list[str]) -> list:
    mailer = Mailer("the team")
    return await asyncio.gather(*[mailer.mail(name) for name in names], return_exceptions=True)


@DBOS.workflow()
async def greet_by_partial(names: list[str]) -> list:
    write = partial(deliver, text="Hello")
    return await asyncio.gather(*[write(name) for name in names], return_exceptions=True)


@DBOS.workflow()
async def greet_nested(names: list[str], text: str) -> list:
    async def one(name: str) -> str:
        return await deliver(name, text)

    return await asyncio.gather(*[one(name) for name in names], return_exceptions=True)
