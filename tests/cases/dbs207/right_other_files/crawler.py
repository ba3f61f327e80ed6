import memory
from dbos import DBOS
from memory import keep, load


@DBOS.step()
def fetch(url: str) -> str:
    keep(url, url.upper())
    return load(url)


@DBOS.step()
def fetch_again(url: str) -> str:
    return load(url) or fetch(url)


@DBOS.workflow()
def crawl(url: str) -> str:
    fetch(url)
    return fetch_again(url)[: memory.limit]
