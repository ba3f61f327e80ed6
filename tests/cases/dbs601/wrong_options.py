"""Numbers, rate limits and words that dbos refuses, or with which nothing starts."""

import asyncio
import functools

import dbos
from dbos import DBOS, DBOSClient
from dbos import DBOS as D

NONE_AT_ALL = 0
MANY = 4 * 2
LIMIT = {"limit": 10}
FAST = {"limit": 0, "period": 1.5}


def register(client: DBOSClient) -> None:
    DBOS.register_queue("a", worker_concurrency=0)  # DBS601: no workflow of the queue ever starts
    DBOS.register_queue("b", worker_concurrency=-1)  # DBS601: at least 1
    DBOS.register_queue("c", global_concurrency=NONE_AT_ALL)  # DBS601
    DBOS.register_queue("d", concurrency=0)  # DBS601 DBS907
    DBOS.register_queue(name="e", worker_concurrency=8, global_concurrency=2)  # DBS601: ValueError
    D.register_queue("f", worker_concurrency=MANY, global_concurrency=MANY - 1)  # DBS601: `worker_concurrency=8`
    DBOS.register_queue("g", polling_interval_sec=0)  # DBS601: above 0
    DBOS.register_queue("h", polling_interval_sec=-0.5)  # DBS601
    DBOS.register_queue("i", partition_concurrency=0)  # DBS601: ValueError
    DBOS.register_queue("j", partition_worker_concurrency=0)  # DBS601
    DBOS.register_queue("k", partition_concurrency=3, global_concurrency=2)  # DBS601
    DBOS.register_queue("l", partition_worker_concurrency=3, worker_concurrency=2)  # DBS601
    DBOS.register_queue("m", partition_worker_concurrency=3, partition_concurrency=2)  # DBS601
    DBOS.register_queue("n", global_concurrency=2, concurrency=2)  # DBS601: leave out `concurrency` DBS907
    dbos.DBOS.register_queue("o", limiter={"limit": 5, "duration": 60})  # DBS601: lacks `period`
    DBOS.register_queue("p", limiter=LIMIT)  # DBS601: `period`
    DBOS.register_queue("q", limiter={})  # DBS601: `limit` and `period`
    DBOS.register_queue("r", limiter={"limit": 0, "period": 60})  # DBS601
    DBOS.register_queue("s", limiter={"limit": None, "period": 60})  # DBS601
    DBOS.register_queue("t", partition_limiter={"period": 1})  # DBS601: `partition_limiter` lacks `limit`
    DBOS.register_queue("u", partition_limiter=FAST)  # DBS601
    DBOS.register_queue("v", on_conflict="overwrite")  # DBS601: `"update_if_latest_version"`
    client.register_queue("w", on_conflict="update_if_latest_version")  # DBS601: DBOSException
    client.register_queue("x", worker_concurrency=2, global_concurrency=1)  # DBS601


async def register_async(client: DBOSClient) -> None:
    await DBOS.register_queue_async("a2", worker_concurrency=0)  # DBS601
    await asyncio.to_thread(DBOS.register_queue, "b2", worker_concurrency=0)  # DBS601
    await client.register_queue_async("c2", limiter={"limit": 3})  # DBS601


def register_by_partial() -> None:
    slow = functools.partial(DBOS.register_queue, worker_concurrency=3)
    slow("d2", global_concurrency=2)  # DBS601


def change() -> None:
    queue = DBOS.register_queue("jobs")
    queue.set_worker_concurrency(-1)  # DBS601
    queue.set_global_concurrency(value=-5)  # DBS601
    queue.set_polling_interval_sec(0)  # DBS601: above 0
    queue.set_limiter({"limit": 3})  # DBS601: `period`
    queue.set_partition_concurrency(0)  # DBS601


async def change_async() -> None:
    queue = await DBOS.register_queue_async("jobs")
    await queue.set_worker_concurrency_async(-1)  # DBS601
