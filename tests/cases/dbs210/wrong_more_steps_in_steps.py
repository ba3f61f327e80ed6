# enable: DBS210
"""Steps that steps call through helpers, and that they do not call."""

from dbos import DBOS


@DBOS.step()
def fetch(url: str) -> str:
    return url


@DBOS.step()
async def store(text: str) -> None:
    print(text)


def both(url: str) -> str:
    return fetch(url) + fetch(url + "/2")  # DBS210: fetch DBS210: fetch


@DBOS.step()
def pages(url: str) -> str:
    names = [fetch.__name__, str(fetch)]
    return both(url) + names[0]


@DBOS.step()
async def keep(url: str) -> None:
    await store(url)  # DBS210: store


@DBOS.workflow()
async def run(url: str) -> None:
    await keep(url)
    await store(url)


@DBOS.workflow()
def run_sync(url: str) -> str:
    return pages(url) + fetch(url)
