"""A library for dbos 2 and dbos 3 constructs queues on dbos 2."""

from importlib.metadata import version

from dbos import DBOS, Queue
from packaging.version import Version, parse

if Version(version("dbos")) < Version("3.0.0"):
    mails = Queue("mails", concurrency=5)
else:
    mails = None

if parse(version("dbos")) >= parse("3"):
    invoices = None
else:
    invoices = Queue("invoices")

if version("dbos").startswith("2"):
    orders = Queue("orders")

parcels = Queue("parcels") if Version(version("dbos")).major < 3 else None


def declare(name: str) -> object:
    if Version(version("dbos")).major < 3:
        return Queue(name)
    return DBOS.register_queue(name)


def declare_all(names: list[str]) -> None:
    for name in names:
        if version("dbos") < "3":
            Queue(name)
        else:
            DBOS.register_queue(name)


def declare_by_metadata(name: str) -> object:
    import importlib.metadata

    if int(importlib.metadata.version("dbos").partition(".")[0]) >= 3:
        return DBOS.register_queue(name)
    else:
        return Queue(name)
