"""Another module registers it, too."""

import threading

from dbos import DBOS

from shop.queues import JOBS, register


def main() -> None:
    DBOS.launch()
    register()
    DBOS.register_queue(JOBS, worker_concurrency=5)  # DBS610: queues.py:7


if __name__ == "__main__":
    DBOS.launch()
    register()
    DBOS.register_queue("jobs", worker_concurrency=7)  # DBS610
    threading.Event().wait()
