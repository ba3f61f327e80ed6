"""What the workflow calls makes the threads."""

import asyncio
import functools
import threading
from concurrent.futures import ThreadPoolExecutor

import requests

from dbos import DBOS, DBOSConfiguredInstance


@DBOS.step()
def store(pages: list[str]) -> int:
    return len(pages)


@DBOS.step()
async def store_soon(pages: list[str]) -> int:
    return len(pages)


def download(url: str) -> str:
    return requests.get(url, timeout=10).text


def download_all(urls: list[str]) -> list[str]:
    with ThreadPoolExecutor() as pool:
        return list(pool.map(download, urls))  # DBS315


@DBOS.workflow()
def by_helper(urls: list[str]) -> int:
    return store(download_all(urls))


def in_chunks(urls: list[str]) -> list[str]:
    return download_chunk(urls[:10]) + download_chunk(urls[10:])


def download_chunk(urls: list[str]) -> list[str]:
    pages = []
    with ThreadPoolExecutor() as pool:
        waiting = {pool.submit(download, url): url for url in urls}  # DBS315
        for future in waiting:
            pages.append(future.result())
    return pages


@DBOS.workflow()
def by_helper_of_helper(urls: list[str]) -> int:
    return store(in_chunks(urls))


class Crawler:
    def __init__(self, workers: int) -> None:
        self.pool = ThreadPoolExecutor(workers)

    def crawl(self, urls: list[str]) -> list[str]:
        return list(self.pool.map(self.page, urls))  # DBS315

    def page(self, url: str) -> str:
        return download(url)

    def watch(self, url: str) -> None:
        threading.Thread(target=self.page, args=(url,)).start()  # DBS315


@DBOS.workflow()
def by_method(urls: list[str]) -> int:
    return store(Crawler(4).crawl(urls))


@DBOS.workflow()
def by_other_method(url: str) -> int:
    crawler = Crawler(1)
    crawler.watch(url)
    return store([url])


@DBOS.workflow()
def by_nested_function(urls: list[str]) -> int:
    pages: list[str] = []

    def work() -> None:
        for url in urls:
            pages.append(download(url))

    def start() -> threading.Thread:
        thread = threading.Thread(target=work)  # DBS315
        thread.start()
        return thread

    start().join()
    return store(pages)


@DBOS.workflow()
def by_partial(urls: list[str]) -> int:
    with ThreadPoolExecutor() as pool:
        future = pool.submit(functools.partial(download, urls[0]))  # DBS315
        return store([future.result()])


async def load(url: str) -> str:
    loop = asyncio.get_running_loop()
    return await loop.run_in_executor(None, download, url)  # DBS315


@DBOS.workflow()
async def by_coroutine(url: str) -> int:
    return await store_soon([await load(url)])


def in_background(function):
    @functools.wraps(function)
    def wrapper(url: str) -> None:
        threading.Thread(target=function, args=(url,)).start()  # DBS315

    return wrapper


@in_background
def warm_up(url: str) -> None:
    download(url)


@DBOS.workflow()
def by_decorator(url: str) -> int:
    warm_up(url)
    return store([url])


@DBOS.dbos_class()
class Site(DBOSConfiguredInstance):
    def __init__(self, name: str) -> None:
        super().__init__(config_name=name)

    @DBOS.workflow()
    def mirror(self, urls: list[str]) -> int:
        return store(self.load(urls))

    def load(self, urls: list[str]) -> list[str]:
        with ThreadPoolExecutor() as pool:
            return list(pool.map(download, urls))  # DBS315


@DBOS.workflow()
def by_unknown_function(urls: list[str]) -> int:
    with ThreadPoolExecutor() as pool:
        answers = list(pool.map(requests.get, urls))  # DBS315
    return store([answer.text for answer in answers])
