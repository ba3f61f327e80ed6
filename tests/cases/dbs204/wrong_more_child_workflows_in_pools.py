"""Children that a workflow starts from threads."""

import threading
from concurrent.futures import ThreadPoolExecutor

from dbos import DBOS


@DBOS.workflow()
def ship(order: str) -> str:
    return order


def start(order: str) -> None:
    DBOS.start_workflow(ship, order)


def both(order: str) -> None:
    start(order)


@DBOS.workflow()
def fan_out(orders: list[str]) -> None:
    with ThreadPoolExecutor() as pool:
        for order in orders:
            pool.submit(start, order)  # DBS204: start_workflow
        list(pool.map(ship, orders))  # DBS204: ship
    workers = [threading.Thread(target=both, args=(order,)) for order in orders]  # DBS204
    for worker in workers:
        worker.start()
    for worker in workers:
        worker.join()
    threading.Timer(3, lambda: DBOS.enqueue_workflow("q", ship, orders[0])).start()  # DBS204
