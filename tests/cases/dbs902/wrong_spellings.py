"""Constructed queues on the newest major version."""

import dataclasses

import dbos
import dbos as durable
from dbos import DBOS, Queue
from dbos import Queue as Q
from dbos._queue import Queue as Inner  # DBS414

mails = Queue("mails")  # DBS902
invoices = Queue("invoices", concurrency=5)  # DBS902
orders = Queue("orders", worker_concurrency=2, limiter={"limit": 10, "period": 60})  # DBS902
parcels = Queue(name="parcels", priority_enabled=True)  # DBS902
tenants = Queue("tenants", partition_queue=True, polling_interval_sec=0.5)  # DBS902
refunds = Queue("refunds", 3)  # DBS902
returns = Q("returns")  # DBS902
payments = dbos.Queue("payments")  # DBS902
letters = durable.Queue("letters")  # DBS902
inner = Inner("inner")  # DBS902
annotated: Queue = Queue("annotated")  # DBS902

wide = Queue(  # DBS902
    "wide",
    concurrency=10,
    worker_concurrency=5,
)

NAMES = ["north", "south"]
regions = {name: Queue(name) for name in NAMES}  # DBS902
pool = [Queue("first"), mails]  # DBS902


@DBOS.workflow()
def send(user: str) -> str:
    return user


def send_all(users: list[str]) -> list[str]:
    handles = [mails.enqueue(send, user) for user in users]
    return [handle.get_result() for handle in handles]


def send_now(user: str) -> object:
    return Queue("now").enqueue(send, user)  # DBS902


def queue_of(tenant: str) -> Queue:
    return Queue(f"tenant-{tenant}", concurrency=1)  # DBS902


class Mails:
    queue = Queue("class")  # DBS902

    def __init__(self, name: str) -> None:
        self.own = Queue(name)  # DBS902


@dataclasses.dataclass
class Worker:
    queue: Queue = dataclasses.field(default_factory=lambda: Queue("worker"))  # DBS902
    name: str = "worker"


def local() -> object:
    from dbos import Queue as LocalQueue

    return LocalQueue("local")  # DBS902


def default(queue: Queue = Queue("default")) -> Queue:  # DBS902
    return queue
