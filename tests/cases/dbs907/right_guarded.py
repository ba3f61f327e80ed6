"""Deprecated names for the releases that have no other."""

from importlib.metadata import version

from dbos import DBOS, DBOSConfig, Queue
from packaging.version import Version

config: DBOSConfig = {"name": "shop"}
if Version(version("dbos")) < Version("3.4"):
    config["enable_patching"] = True
DBOS(config=config)


def declare() -> None:
    if Version(version("dbos")) >= Version("2.31"):
        DBOS.register_queue("mails", global_concurrency=5)
    else:
        DBOS.register_queue("mails", concurrency=5)


def change(queue: Queue) -> None:
    if hasattr(queue, "set_concurrency"):
        queue.set_concurrency(5)


def change_or_leave(queue: Queue) -> None:
    try:
        queue.set_concurrency(5)
    except AttributeError:
        queue.set_global_concurrency(5)


def limit_of(queue: Queue) -> object:
    return getattr(queue, "concurrency", None)
