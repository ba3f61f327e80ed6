"""The options where the release takes them."""

from importlib.metadata import version

from dbos import DBOS, Queue
from packaging.version import Version


def declare() -> None:
    if Version(version("dbos")) < Version("3"):
        DBOS.register_queue("tenants", partition_queue=True)
    else:
        DBOS.register_queue("tenants", partition_concurrency=1)


def declare_urgent() -> None:
    if Version(version("dbos")).major >= 3:
        DBOS.register_queue("mails")
    else:
        DBOS.register_queue("mails", priority_enabled=True)


async def declare_async() -> None:
    if version("dbos").startswith("2."):
        await DBOS.register_queue_async("mails", priority_enabled=True)


def change(queue: Queue) -> None:
    if hasattr(queue, "set_priority_enabled"):
        queue.set_priority_enabled(True)


def change_or_leave(queue: Queue) -> None:
    try:
        queue.set_partition_queue(True)
    except AttributeError:
        queue.set_partition_concurrency(1)


def is_urgent(queue: Queue) -> object:
    return getattr(queue, "priority_enabled", True)
