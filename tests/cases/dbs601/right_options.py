"""Options that are right, or that nobody knows."""

import os
import queue
from collections.abc import Mapping
from typing import Any

from dbos import DBOS, DBOSClient

WORKERS = int(os.environ.get("WORKERS", "0"))
LIMIT = {"limit": 5, "period": 60}
DEBUG = os.environ.get("DEBUG")
DEFAULT = 0


def register(client: DBOSClient, workers: int, limits: Mapping[str, Any], each: int = 0) -> None:
    DBOS.register_queue("a")
    DBOS.register_queue("b", worker_concurrency=2, global_concurrency=2)
    DBOS.register_queue("c", worker_concurrency=1, global_concurrency=None)
    DBOS.register_queue("d", worker_concurrency=workers, global_concurrency=1)
    DBOS.register_queue("e", worker_concurrency=WORKERS)
    DBOS.register_queue("f", limiter=LIMIT)
    DBOS.register_queue("g", limiter={**limits})
    DBOS.register_queue("h", limiter={"limit": 5, "period": 60, "burst": 3})
    DBOS.register_queue("i", limiter=None)
    DBOS.register_queue("j", polling_interval_sec=0.1)
    DBOS.register_queue("k", on_conflict="always_update")
    DBOS.register_queue("l", on_conflict="never_update")
    DBOS.register_queue("m", on_conflict="update_if_latest_version")
    DBOS.register_queue("n", partition_concurrency=1, worker_concurrency=1, global_concurrency=10)
    DBOS.register_queue("o", partition_worker_concurrency=1, partition_concurrency=1)
    DBOS.register_queue("p", **limits)
    DBOS.register_queue("q", worker_concurrency=each)
    DBOS.register_queue("r", worker_concurrency=0 if DEBUG else 3)
    DBOS.register_queue("s", limiter={"limit": 1, "period": 0.5}, partition_limiter={"limit": 1, "period": 2})
    client.register_queue("t", on_conflict="always_update")
    client.register_queue("u", on_conflict="never_update", worker_concurrency=4)


def elsewhere(pool: Any) -> None:
    queue.Queue(0)
    queue.Queue(maxsize=-1)
    pool.register_queue("a", worker_concurrency=0)
    pool.set_worker_concurrency(0)


def pause() -> None:
    jobs = DBOS.register_queue("jobs")
    jobs.set_worker_concurrency(0)
    jobs.set_global_concurrency(0)
