"""Registrations in workflows, also by a helper that returns the step, and in a step."""

from typing import Callable

from dbos import DBOS


def step_for(url: str) -> Callable[[], str]:
    @DBOS.step()  # DBS208: fetch
    def fetch() -> str:
        return url

    return fetch


@DBOS.workflow()
def crawl(urls: list[str]) -> list[str]:
    return [step_for(url)() for url in urls]


@DBOS.workflow()
async def agent(question: str) -> str:
    @DBOS.step()  # DBS208: ask
    async def ask() -> str:
        return question

    return await ask()


@DBOS.step()
def outer(name: str) -> str:
    @DBOS.step()  # DBS208: inner
    def inner() -> str:
        return name

    return inner()
