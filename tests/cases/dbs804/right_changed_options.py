"""Options that are taken out, renamed or filled in later."""

from typing import Any

from dbos import DBOS, DBOSClient, EnqueueOptions

client = DBOSClient(system_database_url="sqlite:///shop.sqlite")
LIMITS: dict[str, Any] = {"worker_concurrency": 1, "limiter": {"limit": 1}}


def renamed(name: str, timeout: float) -> None:
    options: Any = dict(queue_name="bills", workflow_name=name, timeout=timeout)
    options["workflow_timeout"] = options.pop("timeout")
    client.enqueue(options)


def deleted(name: str) -> None:
    options: Any = {"queue_name": "bills", "workflow_name": name, "label": "bill"}
    print(options["label"])
    del options["label"]
    client.enqueue(options)


def merged(name: str) -> None:
    options: EnqueueOptions = {"workflow_name": name}  # type: ignore[typeddict-item]
    options |= {"queue_name": "bills"}
    client.enqueue(options)


def filled_elsewhere(name: str) -> None:
    options: EnqueueOptions = {"workflow_name": name}  # type: ignore[typeddict-item]
    fill(options)
    client.enqueue(options)


def fill(options: EnqueueOptions) -> None:
    options["queue_name"] = "bills"


def register(name: str, **more: Any) -> None:
    options = {**LIMITS, **more}
    options.pop("limiter", None)
    DBOS.register_queue(name, **options)
