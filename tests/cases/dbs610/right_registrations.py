"""One declaration in each run, or the same again."""

import sys

from dbos import DBOS, DBOSClient


def main(is_large: bool, name: str) -> None:
    DBOS.launch()
    if is_large:
        DBOS.register_queue("mail", worker_concurrency=10)
    else:
        DBOS.register_queue("mail", worker_concurrency=1)
    DBOS.register_queue("same", worker_concurrency=1, limiter={"limit": 1, "period": 1})
    DBOS.register_queue("same", limiter={"limit": 1, "period": 1}, worker_concurrency=1)
    DBOS.register_queue(name, worker_concurrency=1)
    DBOS.register_queue(name, worker_concurrency=2)
    DBOS.register_queue("changed", worker_concurrency=1)
    DBOS.register_queue("changed", worker_concurrency=5, on_conflict="always_update")


def register_dev() -> None:
    DBOS.register_queue("jobs", worker_concurrency=1)


def register_prod() -> None:
    DBOS.register_queue("jobs", worker_concurrency=10)


def start(client: DBOSClient) -> None:
    if "--dev" in sys.argv:
        register_dev()
    else:
        register_prod()
    client.register_queue("jobs")
