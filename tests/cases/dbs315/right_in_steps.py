"""Threads, pools and processes in steps and in functions handed to a step."""

import asyncio
import multiprocessing
import threading
from concurrent.futures import ProcessPoolExecutor, ThreadPoolExecutor

import requests

from dbos import DBOS


def download(url: str) -> str:
    return requests.get(url, timeout=10).text


def download_all(urls: list[str]) -> list[str]:
    with ThreadPoolExecutor() as pool:
        return list(pool.map(download, urls))


@DBOS.step()
def in_pool(urls: list[str]) -> list[str]:
    with ThreadPoolExecutor(4) as pool:
        waiting = [pool.submit(download, url) for url in urls]
        return [future.result() for future in waiting]


@DBOS.step()
def in_processes(names: list[str]) -> list[str]:
    with ProcessPoolExecutor() as pool, multiprocessing.Pool(2) as other:
        return list(pool.map(str.upper, names)) + other.map(str.lower, names)


@DBOS.step()
def in_threads(urls: list[str]) -> list[str]:
    pages: list[str] = []
    threads = [threading.Thread(target=lambda url=url: pages.append(download(url))) for url in urls]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    return pages


@DBOS.step()
async def in_executor(url: str) -> str:
    return await asyncio.get_running_loop().run_in_executor(None, download, url)


@DBOS.step()
def in_helper(urls: list[str]) -> list[str]:
    return download_all(urls)


@DBOS.workflow()
def crawl(urls: list[str]) -> list[str]:
    pages = in_pool(urls) + in_processes(urls) + in_threads(urls) + in_helper(urls)
    return pages + DBOS.run_step({"name": "all"}, download_all, urls)


@DBOS.workflow()
def crawl_in_lambda(urls: list[str]) -> list[str]:
    return DBOS.run_step({"name": "all"}, lambda: download_all(urls))


@DBOS.workflow()
async def crawl_soon(url: str) -> str:
    return await in_executor(url)
