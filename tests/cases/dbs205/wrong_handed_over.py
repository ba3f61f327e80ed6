"""The step or operation itself is handed to a thread, timer, pool or process."""

import asyncio
import concurrent.futures
import multiprocessing
import threading
from concurrent.futures import ProcessPoolExecutor, ThreadPoolExecutor
from threading import Thread, Timer

import joblib
from sqlalchemy import text

from dbos import DBOS, SQLAlchemyDatasource

ds = SQLAlchemyDatasource.create("sqlite:///pages.sqlite")
POOL = ThreadPoolExecutor(max_workers=4)


@DBOS.step()
def fetch(url: str) -> str:
    return url


@ds.transaction
def insert(url: str) -> None:
    ds.sql_session().execute(text("insert into pages values (:u)"), {"u": url})


class Parser:
    @DBOS.step()
    def parse(self, url: str) -> str:
        return url

    @staticmethod
    @DBOS.step()
    def clean(url: str) -> str:
        return url


@DBOS.workflow()
def with_thread(url: str) -> None:
    thread = threading.Thread(target=fetch, args=(url,))  # DBS205
    thread.start()
    thread.join()


@DBOS.workflow()
def with_positional_target(url: str) -> None:
    Thread(None, fetch, None, (url,)).start()  # DBS205


@DBOS.workflow()
def with_timer(url: str) -> None:
    Timer(1.0, fetch, [url]).start()  # DBS205


@DBOS.workflow()
def with_submit(urls: list[str]) -> list[str]:
    with ThreadPoolExecutor() as pool:
        futures = [pool.submit(fetch, url) for url in urls]  # DBS205
    return [future.result() for future in futures]


@DBOS.workflow()
def with_map(urls: list[str]) -> list[str]:
    with concurrent.futures.ThreadPoolExecutor() as pool:
        return list(pool.map(fetch, urls))  # DBS205


@DBOS.workflow()
def with_module_pool(url: str) -> str:
    return POOL.submit(fetch, url).result()  # DBS205


@DBOS.workflow()
def with_transaction(url: str) -> None:
    POOL.submit(insert, url).result()  # DBS205


@DBOS.workflow()
def with_methods(url: str) -> None:
    parser = Parser()
    POOL.submit(parser.parse, url).result()  # DBS205
    POOL.submit(Parser.clean, url).result()  # DBS205


@DBOS.workflow()
def with_process_pool(urls: list[str]) -> list[str]:
    with ProcessPoolExecutor() as pool:
        return list(pool.map(fetch, urls))  # DBS205


@DBOS.workflow()
def with_process(url: str) -> None:
    multiprocessing.Process(target=fetch, args=(url,)).start()  # DBS205


@DBOS.workflow()
def with_multiprocessing_pool(urls: list[str]) -> list[str]:
    with multiprocessing.Pool(2) as pool:
        return pool.map(fetch, urls)  # DBS205


@DBOS.workflow()
def with_joblib(urls: list[str]) -> list[str]:
    return joblib.Parallel(n_jobs=2)(joblib.delayed(fetch)(url) for url in urls)  # DBS205


@DBOS.workflow()
async def with_executor(url: str) -> str:
    loop = asyncio.get_running_loop()
    return await loop.run_in_executor(None, fetch, url)  # DBS205


@DBOS.workflow()
async def with_chained_executor(url: str) -> str:
    return await asyncio.get_event_loop().run_in_executor(POOL, fetch, url)  # DBS205


@DBOS.workflow()
def with_operations(workflow_id: str) -> None:
    POOL.submit(DBOS.send, workflow_id, "hello").result()  # DBS205
    POOL.submit(DBOS.get_event, workflow_id, "state").result()  # DBS205
    threading.Thread(target=DBOS.cancel_workflow, args=(workflow_id,)).start()  # DBS205


@DBOS.workflow()
def with_run_step(url: str) -> str:
    return POOL.submit(DBOS.run_step, {"name": "upper"}, str.upper, url).result()  # DBS205
