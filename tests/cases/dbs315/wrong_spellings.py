"""Threads, pools and processes that do the workflow's own work, in all spellings."""

import _thread
import asyncio
import concurrent.futures
import multiprocessing
import threading
import threading as th
from asyncio import get_running_loop
from concurrent import futures
from concurrent.futures import ProcessPoolExecutor, ThreadPoolExecutor
from concurrent.futures import ThreadPoolExecutor as Pool
from multiprocessing import Process
from multiprocessing.pool import ThreadPool
from threading import Thread, Timer
from threading import Thread as Worker

import dbos
from dbos import DBOS
from dbos import DBOS as D

instance = DBOS(config={"name": "images", "system_database_url": "sqlite:///images.sqlite"})
POOL = ThreadPoolExecutor(max_workers=4)
CRUNCHERS = multiprocessing.Pool(4)


@DBOS.step()
def save(names: list[str]) -> int:
    return len(names)


@DBOS.step()
async def save_soon(names: list[str]) -> int:
    return len(names)


def resize(name: str) -> str:
    return f"{name}-small"


def resize_into(name: str, results: list[str]) -> None:
    results.append(resize(name))


@DBOS.workflow()
def by_thread(name: str) -> int:
    results: list[str] = []
    thread = threading.Thread(target=resize_into, args=(name, results))  # DBS315
    thread.start()
    thread.join()
    return save(results)


@D.workflow()
def by_imported_thread(name: str) -> int:
    results: list[str] = []
    thread = Thread(None, resize_into, None, (name, results))  # DBS315
    thread.start()
    thread.join()
    return save(results)


@dbos.DBOS.workflow()
def by_thread_aliases(name: str) -> int:
    results: list[str] = []
    th.Thread(target=resize_into, args=(name, results), daemon=True).start()  # DBS315
    Worker(target=resize_into, args=(name, results)).start()  # DBS315
    return save(results)


@instance.workflow()
def by_timer(name: str) -> int:
    Timer(5.0, resize, [name]).start()  # DBS315
    threading.Timer(interval=5.0, function=resize, args=[name]).start()  # DBS315
    return save([name])


@DBOS.workflow()
def by_list_of_threads(names: list[str]) -> int:
    results: list[str] = []
    threads = [Thread(target=resize_into, args=(name, results)) for name in names]  # DBS315
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    return save(results)


@DBOS.workflow()
def by_submit(names: list[str]) -> int:
    with ThreadPoolExecutor() as pool:
        waiting = [pool.submit(resize, name) for name in names]  # DBS315
        return save([future.result() for future in waiting])


@DBOS.workflow()
def by_map(names: list[str]) -> int:
    with concurrent.futures.ThreadPoolExecutor(8) as executor:
        return save(list(executor.map(resize, names)))  # DBS315


@DBOS.workflow()
def by_pool_aliases(names: list[str]) -> int:
    with Pool() as pool, futures.ThreadPoolExecutor() as other:
        first = pool.submit(resize, names[0])  # DBS315
        second = other.submit(resize, names[1])  # DBS315
        return save([first.result(), second.result()])


@DBOS.workflow()
def by_pool_of_module(names: list[str]) -> int:
    return save(list(POOL.map(resize, names)))  # DBS315


@DBOS.workflow()
def by_pool_without_with(names: list[str]) -> int:
    pool = ThreadPoolExecutor(2)
    future = pool.submit(resize, names[0])  # DBS315
    pool.shutdown(wait=True)
    return save([future.result()])


@DBOS.workflow()
async def by_run_in_executor(name: str) -> int:
    loop = asyncio.get_running_loop()
    small = await loop.run_in_executor(None, resize, name)  # DBS315
    return await save_soon([small])


@DBOS.workflow()
async def by_run_in_executor_of_module(name: str) -> int:
    small = await asyncio.get_event_loop().run_in_executor(POOL, resize, name)  # DBS315
    return await save_soon([small])


@DBOS.workflow()
async def by_imported_loop(name: str) -> int:
    small = await get_running_loop().run_in_executor(None, lambda: resize(name))  # DBS315
    return await save_soon([small])


@DBOS.workflow()
def by_processes(names: list[str]) -> int:
    with ProcessPoolExecutor() as pool:
        return save(list(pool.map(resize, names)))  # DBS315


@DBOS.workflow()
def by_process(name: str) -> int:
    process = multiprocessing.Process(target=resize, args=(name,))  # DBS315
    process.start()
    process.join()
    return save([name])


@DBOS.workflow()
def by_imported_process(name: str) -> int:
    process = Process(target=resize, args=(name,))  # DBS315
    process.start()
    process.join()
    return save([name])


@DBOS.workflow()
def by_multiprocessing_pool(names: list[str]) -> int:
    return save(CRUNCHERS.map(resize, names))  # DBS315


@DBOS.workflow()
def by_thread_pool(names: list[str]) -> int:
    pool = ThreadPool(4)
    return save(pool.map(resize, names))  # DBS315


@DBOS.workflow()
def by_start_new_thread(name: str) -> int:
    _thread.start_new_thread(resize, (name,))  # DBS315
    return save([name])


def _by_call_form(name: str) -> int:
    Thread(target=resize, args=(name,)).start()  # DBS315
    return save([name])


by_call_form = DBOS.workflow()(_by_call_form)
