# dbos-version: >=2.20,<3
"""Queue objects of dbos up to 2, and other queues."""

import asyncio
import multiprocessing
from queue import Queue as LocalQueue

from dbos import Queue

mail = Queue("mail", worker_concurrency=2, concurrency=2)
sms = Queue("sms", None, {"limit": 3, "period": 1})
fax = Queue("fax", 5, limiter={"limit": 3, "period": 1.0}, worker_concurrency=5)
local = LocalQueue(0)
events: asyncio.Queue[int] = asyncio.Queue(0)
jobs = multiprocessing.Queue(0)
