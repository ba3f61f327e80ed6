"""The same options for others."""

import dataclasses

from dbos import DBOS as Durable


@dataclasses.dataclass
class Options:
    priority_enabled: bool = False
    partition_queue: bool = False


class DBOS:
    @staticmethod
    def register_queue(name: str, priority_enabled: bool = False, partition_queue: bool = False):
        return Options(priority_enabled=priority_enabled, partition_queue=partition_queue)


class Broker:
    def register_queue(self, name: str, priority_enabled: bool = False) -> "Broker":
        return self

    def set_priority_enabled(self, value: bool) -> None: ...


options = Options(priority_enabled=True, partition_queue=True)
options.priority_enabled = False
mails = DBOS.register_queue("mails", priority_enabled=True)
tenants = DBOS.register_queue("tenants", partition_queue=True)
broker = Broker().register_queue("mails", priority_enabled=True)
broker.set_priority_enabled(False)
settings = dict(priority_enabled=True, partition_queue=True)


def declare(name: str, *, partition_queue: bool) -> None:
    Durable.register_queue(name, partition_concurrency=1 if partition_queue else None)


def declare_all() -> None:
    declare("mails", partition_queue=True)


def is_urgent(queue: Broker | Options) -> bool:
    return bool(getattr(queue, "priority_enabled", False))
