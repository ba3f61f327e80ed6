"""Threads of a program that hand work over to DBOS, and work that has nothing to do with it."""

import threading
from concurrent.futures import ThreadPoolExecutor

from dbos import DBOS
from kafka import KafkaConsumer


@DBOS.workflow()
def handle(message: bytes) -> str:
    return message.decode()


def consume() -> None:
    for message in KafkaConsumer("orders"):
        DBOS.start_workflow(handle, message.value)


def status(workflow_id: str) -> object:
    return DBOS.get_workflow_status(workflow_id)


def main() -> None:
    DBOS.launch()
    threading.Thread(target=consume, daemon=True).start()
    threading.Timer(60, lambda: DBOS.enqueue_workflow("tick", handle, b"")).start()
    with ThreadPoolExecutor() as pool:
        pool.submit(DBOS.start_workflow, handle, b"first")
        print(list(pool.map(status, ["1", "2"])))


if __name__ == "__main__":
    main()
