"""Objects that are no queues of dbos, and attributes that are no options."""

import asyncio
from typing import Any

from dbos import DBOS


class Limits:
    worker_concurrency: int = 0
    limiter: dict[str, Any] | None = None

    def __init__(self) -> None:
        self.worker_concurrency = 5


def change(queue: Any, limits: Limits) -> None:
    queue.worker_concurrency = 5
    limits.worker_concurrency = 5
    limits.limiter = None
    asyncio.Queue().worker_concurrency = 5  # type: ignore[attr-defined]
    made = DBOS.register_queue("jobs")
    made.set_worker_concurrency(5)
    print(made.worker_concurrency)
