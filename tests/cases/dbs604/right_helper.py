"""A helper of the project sets the key."""

from collections.abc import Iterator
from contextlib import contextmanager

from dbos import DBOS, SetEnqueueOptions


@DBOS.workflow()
def bill(order: str) -> None: ...


@contextmanager
def tenant(name: str) -> Iterator[None]:
    with SetEnqueueOptions(queue_partition_key=name):
        yield


def main() -> None:
    DBOS.launch()
    DBOS.register_queue("tenants", partition_concurrency=1)


def enqueue(order: str) -> None:
    with tenant("acme"):
        DBOS.enqueue_workflow("tenants", bill, order)
