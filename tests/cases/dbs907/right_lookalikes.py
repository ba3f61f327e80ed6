"""The same names for others."""

import asyncio
import concurrent.futures
import dataclasses

from celery import Celery
from dbos import DBOS as Durable

celery = Celery("shop", broker="redis://localhost")
celery.conf.update(worker_concurrency=5)


@dataclasses.dataclass
class Options:
    concurrency: int = 1
    enable_patching: bool = False


class Broker:
    def __init__(self, concurrency: int) -> None:
        self.concurrency = concurrency

    def set_concurrency(self, value: int) -> None:
        self.concurrency = value

    def register_queue(self, name: str, concurrency: int = 1) -> "Broker":
        return self


class DBOS:
    def __init__(self, config: dict[str, object]) -> None:
        self.config = config

    @staticmethod
    def register_queue(name: str, concurrency: int = 1) -> Broker:
        return Broker(concurrency=concurrency)


own = DBOS(config={"enable_patching": True, "database_url": "sqlite://"})
mails = DBOS.register_queue("mails", concurrency=5)
mails.set_concurrency(6)
options = Options(concurrency=mails.concurrency, enable_patching=True)
broker = Broker(concurrency=5).register_queue("mails", concurrency=options.concurrency)
settings = {"enable_patching": True, "concurrency": 5}
settings["enable_patching"] = False


def run_all(jobs: list[str], concurrency: int) -> None:
    with concurrent.futures.ThreadPoolExecutor(max_workers=concurrency) as pool:
        pool.map(print, jobs)


async def run(jobs: list[str], concurrency: int) -> None:
    limit = asyncio.Semaphore(concurrency)
    async with limit:
        print(jobs)


def declare(name: str, concurrency: int) -> None:
    Durable.register_queue(name, global_concurrency=concurrency)


declare("mails", concurrency=3)
run_all([], concurrency=3)
