# enable: DBS516
"""Steps that call other systems, and say nothing of retries."""

import dbos
import httpx
import requests
from dbos import DBOS
from openai import AsyncOpenAI

client = AsyncOpenAI()
step = DBOS.step()


@DBOS.step()  # DBS516: the step `page` calls `requests.get`
def page(url: str) -> str:
    return requests.get(url).text


@dbos.DBOS.step(name="named", max_attempts=5)  # DBS503 DBS516
async def named(url: str) -> str:
    async with httpx.AsyncClient() as http:
        return (await http.get(url)).text


@step  # DBS516
async def asks(prompt: str) -> str:
    return str(await client.responses.create(model="a", input=prompt))


def helper(url: str) -> str:
    return requests.get(url).text


@DBOS.step()  # DBS516
def by_helper(url: str) -> str:
    return helper(url)


@DBOS.step()  # DBS516
def raises_again(url: str) -> str:
    try:
        return requests.get(url).text
    except Exception as error:
        DBOS.logger.error("not read")
        raise ValueError(url) from error
