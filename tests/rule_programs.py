"""Small programs with one mistake each and their right twins, for `test_generated_rules`.

Lines that begin with `-` are those of the wrong program alone, and lines that begin with `+` those of the
right one; the finding stands on the line that ends with `# here`. Written in any way are

- `$X`: a name that dbos exports,
- `@WORKFLOW`, `@STEP`, also with options in parentheses: the function or method below is one,
- `<<name=value>>`: an argument, `<<*name=value>>` one that dbos takes by keyword alone, and `<<=value>>` one
  that has no name (a value of a dictionary is one too).
"""

from __future__ import annotations

from typing import NamedTuple

__all__ = ["PROGRAMS", "Program"]


class Program(NamedTuple):
    code: str
    text: str
    #: Spellings of imports and of workflows and steps that would make another program, see the tables there.
    without: frozenset[str] = frozenset()
    #: The releases of dbos, as in the setting; empty for the newest.
    version: str = ""


#: What constructs DBOS itself has no use for an instance that exists already.
CONSTRUCTS = frozenset({"instance", "instance of another module"})
#: Where decorators stand in a certain order around that of DBOS.
STACK = frozenset({"call rebound"})

TWO_WORKFLOWS = """
@WORKFLOW
def bill(order):
    return order


@WORKFLOW
def ship(order):
    return order


"""

PROGRAMS = [
    Program(
        "DBS109",
        """
import asyncio

import requests


@STEP
async def page(url):
-    return requests.get(url)  # here
+    return await asyncio.to_thread(requests.get, url)
""",
    ),
    Program(
        "DBS110",
        """
async def show(workflow_id):
-    for line in $DBOS.read_stream_async(workflow_id, <<key="lines">>):  # here
+    async for line in $DBOS.read_stream_async(workflow_id, <<key="lines">>):
        print(line)
""",
    ),
    Program(
        "DBS111",
        """
import asyncio


@STEP
async def fetch(url):
    return url


@WORKFLOW
async def collect(url):
-    return asyncio.run(fetch(url))  # here
+    return await fetch(url)
""",
    ),
    Program(
        "DBS211",
        TWO_WORKFLOWS
        + """
def take(order):
-    $DBOS.start_workflow(bill(order))  # here
+    $DBOS.start_workflow(bill, order)
""",
    ),
    Program(
        "DBS211",
        """
def price(order) -> str:
    return f"{order}: 5"


@WORKFLOW
def bill(order):
-    return $DBOS.run_step(None, price(order))  # here
+    return $DBOS.run_step(None, price, order)
""",
    ),
    Program(
        "DBS212",
        """
def plain(order):
    return order


@WORKFLOW
def bill(order):
    return plain(order)


def take(order):
-    $DBOS.enqueue_workflow(<<="bills">>, plain, order)  # here
+    $DBOS.enqueue_workflow(<<="bills">>, bill, order)
""",
    ),
    Program(
        "DBS213",
        TWO_WORKFLOWS
        + """
def take(order):
-    $DBOS.start_workflow(bill, order, <<=5>>)  # here
+    $DBOS.start_workflow(bill, order)
""",
    ),
    Program(
        "DBS213",
        """
@WORKFLOW
async def bill(order, tax):
    return order


async def take(order):
-    await $DBOS.start_workflow_async(bill, order, <<*taxes=5>>)  # here
+    await $DBOS.start_workflow_async(bill, order, <<tax=5>>)
""",
    ),
    Program(
        "DBS214",
        """
import functools


-@functools.cache  # here
-@STEP
+@STEP
+@functools.cache
def rate(currency):
    return len(currency)
""",
        without=STACK,
    ),
    Program(
        "DBS215",
        """
@STEP
def trigger():
    $DBOS.trigger_schedule(<<="nightly">>)


@WORKFLOW
def start():
-    $DBOS.trigger_schedule(<<="nightly">>)  # here
+    trigger()
""",
    ),
    Program(
        "DBS216",
        TWO_WORKFLOWS
        + """
@WORKFLOW
def parent(order):
-    return $DBOS.enqueue_workflow(<<="work">>, bill, order).get_result()  # here
+    return $DBOS.enqueue_workflow(<<="bills">>, bill, order).get_result()


def main(order):
    $DBOS.register_queue("bills")
    $DBOS.register_queue("work", <<*worker_concurrency=1>>)
    $DBOS.enqueue_workflow(<<="work">>, parent, order)
""",
    ),
    Program(
        "DBS217",
        """
client = $DBOSClient(<<*system_database_url="sqlite:///shop.sqlite">>)


def bill(engine, order):
    with engine.begin() as connection:
        handle = client.enqueue_in_transaction(
            connection, {"workflow_name": <<="bill">>, "queue_name": "bills"}, order
        )
-        handle.get_result()  # here
+    handle.get_result()
""",
    ),
    Program(
        "DBS401",
        """
$DBOS(config={"name": <<="shop">>})


@WORKFLOW
def ship(order):
    return order


-$DBOS.launch()  # here
+if __name__ == "__main__":
+    $DBOS.launch()
""",
        without=CONSTRUCTS,
    ),
    Program(
        "DBS402",
        """
-$DBOS(config={"name": <<="shop">>})  # here


@WORKFLOW
def ship(order):
    return order


if __name__ == "__main__":
+    $DBOS(config={"name": <<="shop">>})
    $DBOS.launch()
    ship("42")
""",
        without=CONSTRUCTS,
    ),
    Program(
        "DBS403",
        """
def main():
    $DBOS(config={"name": "shop"})
+    $DBOS.listen_queues(<<queues=["mails"]>>)
    $DBOS.launch()
-    $DBOS.listen_queues(<<queues=["mails"]>>)  # here
""",
        without=CONSTRUCTS,
    ),
    Program(
        "DBS403",
        """
@WORKFLOW
def ship(order):
    return order


def main():
    $DBOS(config={"name": "shop"})
-    ship("42")  # here
    $DBOS.launch()
+    ship("42")
""",
        without=CONSTRUCTS,
    ),
    Program(
        "DBS404",
        """
def main():
-    $DBOS(config={"name": "shop", <<="system_db_url">>: "sqlite:///shop.sqlite"})  # here
+    $DBOS(config={"name": "shop", <<="system_database_url">>: "sqlite:///shop.sqlite"})
""",
        without=CONSTRUCTS,
    ),
    Program(
        "DBS404",
        """
-settings = $DBOSConfig(<<*name="The Shop">>)  # here
+settings = $DBOSConfig(<<*name="the-shop">>)


def main():
    $DBOS(config=settings)
""",
        without=CONSTRUCTS,
    ),
    Program(
        "DBS405",
        """
import os


def main():
-    $DBOS(config={"name": "shop", "conductor_key": <<="dbos_live_4f8a1c2b">>})  # here
+    $DBOS(config={"name": "shop", "conductor_key": os.environ[<<="KEY">>]})
""",
        without=CONSTRUCTS,
    ),
    Program(
        "DBS406",
        """
import threading

if __name__ == "__main__":
    $DBOS(config={"name": "shop"})
    $DBOS.launch()  # here
    $DBOS.register_queue(<<name="mails">>)
+    threading.Event().wait()
""",
        without=CONSTRUCTS,
    ),
    Program(
        "DBS407",
        """
def main():
    $DBOS(config={"name": "shop"})
-    $DBOS.launch()

    @WORKFLOW  # here
    def ship(order):
        return order

+    $DBOS.launch()
    ship("42")
""",
        without=CONSTRUCTS,
    ),
    Program(
        "DBS408",
        """
config = {"name": <<="shop">>}
-$DBOS(config)  # here
+$DBOS(config=config)
""",
        without=CONSTRUCTS,
    ),
    Program(
        "DBS409",
        """
def main():
    $DBOS(config={"name": <<="north">>})
+    $DBOS.destroy()
-    $DBOS(config={"name": <<="south">>})  # here
+    $DBOS(config={"name": <<="south">>})
    $DBOS.launch()
""",
        without=CONSTRUCTS,
    ),
    Program(
        "DBS410",
        """
import os
import uuid


def main():
-    $DBOS(config={"name": <<="shop">>, "executor_id": str(uuid.uuid4())})  # here
+    $DBOS(config={"name": <<="shop">>, "executor_id": os.environ["EXECUTOR"]})
""",
        without=CONSTRUCTS,
    ),
    Program(
        "DBS411",
        """
def main():
    $DBOS(
        config={
            "name": "shop",
-            "enable_otlp": <<=False>>,
+            "enable_otlp": <<=True>>,
            "otlp_logs_endpoints": ["http://collector:4318/v1/logs"],  # here
        }
    )
""",
        without=CONSTRUCTS,
    ),
    Program(
        "DBS412",
        """
def stop():
-    $DBOS.destroy(<<*destroy_registry=True>>)  # here
+    $DBOS.destroy(<<*destroy_registry=False>>)
""",
    ),
    Program(
        "DBS413",
        """
def main():
-    $DBOS(config={"name": "shop", "system_database_url": <<=None>>})  # here
+    $DBOS(config={"name": "shop", "system_database_url": <<="sqlite:///shop.sqlite">>})
""",
        without=CONSTRUCTS,
    ),
    Program(
        "DBS501",
        """
-@$DBOS.step  # here
+@$DBOS.step()
def fetch(url):
    return url
""",
    ),
    Program(
        "DBS502",
        """
@STEP(<<*timeout_seconds=3>>)  # here
-def load(url):
+async def load(url):
    return url
""",
    ),
    Program(
        "DBS503",
        """
-@STEP(<<*max_attempts=5>>)  # here
+@STEP(retries_allowed=True, <<*max_attempts=5>>)
def load(url):
    return url
""",
    ),
    Program(
        "DBS504",
        """
-@STEP(retries_allowed=True, <<*max_attempts=0>>)  # here
+@STEP(retries_allowed=True, <<*max_attempts=3>>)
def load(url):
    return url
""",
    ),
    Program(
        "DBS504",
        """
def price(order):
    return len(order)


@WORKFLOW
def bill(order):
-    return $DBOS.run_step({"max_attempt": <<=3>>}, price, order)  # here
+    return $DBOS.run_step({"retries_allowed": True, "max_attempts": <<=3>>}, price, order)
""",
    ),
    Program(
        "DBS505",
        """
@STEP
def rows(path):
-    yield path  # here
+    return [path]
""",
        # What a wrapper returns, it returns itself: that is DBS510, at the wrapper.
        without=frozenset({"above another decorator"}),
    ),
    Program(
        "DBS506",
        """
@$DBOS.dbos_class()
-class Shop:  # here
+class Shop($DBOSConfiguredInstance):
    @WORKFLOW
    def close(self, day):
        return day
""",
    ),
    Program(
        "DBS506",
        """
+@$DBOS.dbos_class()
class Shop($DBOSConfiguredInstance):  # here
    @WORKFLOW
    def close(self, day):
        return day
""",
    ),
    Program(
        "DBS507",
        """
class Loader:
-    @STEP  # here
-    @staticmethod
+    @staticmethod
+    @STEP
    def load(url):
        return url
""",
        without=STACK,
    ),
    Program(
        "DBS507",
        """
import fastapi

api = fastapi.FastAPI()


+@api.post("/ships")
@WORKFLOW
-@api.post("/ships")  # here
def ship(order):
    return order
""",
        without=STACK,
    ),
    Program(
        "DBS508",
        """
@WORKFLOW(<<*name="bill">>)
def bill(order):
    return order


-@WORKFLOW(<<*name="bill">>)  # here
+@WORKFLOW(<<*name="ship">>)
def ship(order):
    return order
""",
    ),
    Program(
        "DBS508",
        """
@$DBOS.dbos_class()
class Shop($DBOSConfiguredInstance):
    @WORKFLOW
    def close(self, day):
        return day


north = Shop(<<config_name="north">>)
-south = Shop(<<config_name="north">>)  # here
+south = Shop(<<config_name="south">>)
""",
    ),
    Program(
        "DBS510",
        """
@WORKFLOW
def bill(order, tax):
    return order


def take(order):
-    $DBOS.start_workflow(bill, order, lambda: 5)  # here
+    $DBOS.start_workflow(bill, order, <<tax=5>>)
""",
    ),
    Program(
        "DBS511",
        """
class Denied(Exception):  # here
    def __init__(self, code, why):
-        super().__init__(why)
+        super().__init__(code, why)


@WORKFLOW
def bill(order):
    raise Denied(5, order)
""",
    ),
    Program(
        "DBS512",
        """
import functools


def timed(function):
    @functools.wraps(function)
    def inner(*args):
        print("begin")
        return function(*args)

    return inner


-@timed  # here
-@WORKFLOW
+@WORKFLOW
+@timed
def bill(order):
    return order
""",
        without=STACK,
    ),
    Program(
        "DBS513",
        """
import functools


def timed(function):
+    @functools.wraps(function)
    def inner(*args):
        print("begin")
        return function(*args)

    return inner


@WORKFLOW
@timed  # here
def bill(order):
    return order
""",
        without=STACK,
    ),
    Program(
        "DBS514",
        """
class Invoice:
    pass


@WORKFLOW
def export(model, path):
    return path


def take():
-    export(Invoice, <<path="invoices.csv">>)  # here
+    export("Invoice", <<path="invoices.csv">>)
""",
    ),
    Program(
        "DBS509",
        """
ds = $SQLAlchemyDatasource.create(<<="sqlite:///shop.sqlite">>)


-@ds.transaction()  # here
-async def save(order):
+@ds.transaction()
+def save(order):
    return order
""",
    ),
    Program(
        "DBS509",
        """
ds = $SQLAlchemyDatasource.create("sqlite:///shop.sqlite")


@ds.transaction(<<*name="save">>)
def save(order):
    session = ds.sql_session()
    session.add(order)
-    session.commit()  # here
""",
    ),
    Program(
        "DBS515",
        """
import requests


@STEP
def page(url):
-    for attempt in range(<<=5>>):  # here
-        try:
-            return requests.get(url).text
-        except requests.ConnectionError:
-            print(attempt)
+    return requests.get(url).text
""",
    ),
    Program(
        "DBS516",
        """
import requests


-@STEP  # here
+@STEP(retries_allowed=True)
def page(url):
    return requests.get(url).text
""",
        STACK,
    ),
    Program(
        "DBS517",
        """
import requests

ds = $SQLAlchemyDatasource.create("sqlite:///shop.sqlite")


@ds.transaction()
def pay(order):
-    requests.post(<<url="https://pay.example.com">>)  # here
    ds.sql_session().add(order)
""",
    ),
    Program(
        "DBS518",
        """
import sqlite3


@STEP
def remove(order):
    connection = sqlite3.connect("shop.sqlite")
-    connection.execute(f"delete from orders where id = '{order}'")  # here
+    connection.execute("delete from orders where id = ?", (order,))
""",
    ),
    Program(
        "DBS519",
        """
@WORKFLOW
def bill(order):
    return order


def take(order):
-    with $SetWorkflowAttributes(<<attributes={"tags": {"a", "b"}}>>):  # here
+    with $SetWorkflowAttributes(<<attributes={"tags": ["a", "b"]}>>):
        bill(order)
""",
    ),
    Program(
        "DBS520",
        """
from dataclasses import dataclass


@dataclass
-class Order:  # here
+class Data:
    number: int


@WORKFLOW
-def bill(order: Order):
+def bill(order: int):
    print(order)


if __name__ == "__main__":
    $DBOS(<<*config={"name": "shop", "system_database_url": "sqlite:///shop.sqlite"}>>)
    $DBOS.launch()
-    bill(Order(1))
+    bill(1)
""",
        CONSTRUCTS,
    ),
    Program(
        "DBS521",
        """
-@$DBOS.required_roles(<<roles="admin">>)  # here
+@$DBOS.required_roles(<<roles=["admin"]>>)
@WORKFLOW
def refund(order):
    return order
""",
    ),
    Program(
        "DBS522",
        """
-@$DBOS.kafka_consumer({}, ["orders"], <<*batch_size=0>>)  # here
+@$DBOS.kafka_consumer({}, ["orders"], <<*batch_size=9>>)
@WORKFLOW
def take(message):
    return None
""",
        without=STACK,
    ),
    Program(
        "DBS523",
        """
-@$DBOS.alert_handler()  # here
+@$DBOS.alert_handler
def tell(name, message, metadata):
    print(name)
""",
    ),
    Program(
        "DBS524",
        """
class Json($Serializer):
    def name(self):
        return "json"

    def serialize(self, data):
        return str(data)

    def deserialize(self, serialized_data):
        return serialized_data


def main():
-    $DBOS(config={"name": <<="shop">>, "serializer": Json})  # here
+    $DBOS(config={"name": <<="shop">>, "serializer": Json()})
""",
        without=CONSTRUCTS,
    ),
    Program(
        "DBS601",
        """
def main():
-    $DBOS.register_queue("mails", <<*worker_concurrency=0>>)  # here
+    $DBOS.register_queue("mails", <<*worker_concurrency=2>>)
""",
    ),
    Program(
        "DBS601",
        """
-mails = $Queue("mails", <<concurrency=0>>)  # here
+mails = $Queue("mails", <<concurrency=2>>)
""",
        version=">=2.20,<3",
    ),
    Program(
        "DBS602",
        """
def main():
-    $DBOS.register_queue(<<name="_dbos_mails">>)  # here
+    $DBOS.register_queue(<<name="mails">>)
""",
    ),
    Program(
        "DBS603",
        TWO_WORKFLOWS
        + """
def take(order):
-    with $SetEnqueueOptions(<<*priority=0>>):  # here
+    with $SetEnqueueOptions(<<*priority=1>>):
        $DBOS.enqueue_workflow("bills", bill, order)
""",
    ),
    Program(
        "DBS603",
        """
def take(client: $DBOSClient, order):
-    client.enqueue({"workflow_name": "bill", "queue_name": "bills", "priority": <<=0>>}, order)  # here
+    client.enqueue({"workflow_name": "bill", "queue_name": "bills", "priority": <<=1>>}, order)
""",
    ),
    Program(
        "DBS604",
        TWO_WORKFLOWS
        + """
def main():
    $DBOS.register_queue(<<="tenants">>, partition_concurrency=1)


def take(order):
-    $DBOS.enqueue_workflow(<<="tenants">>, bill, order)  # here
+    with $SetEnqueueOptions(queue_partition_key=order):
+        $DBOS.enqueue_workflow(<<="tenants">>, bill, order)
""",
    ),
    Program(
        "DBS605",
        """
@WORKFLOW
def bill(order):
-    $DBOS.register_queue(<<name="reminders">>)  # here
+    return order
""",
    ),
    Program(
        "DBS605",
        """
+bills = $Queue(<<name="bills">>)


@WORKFLOW
def bill(order):
    return order


def take(order):
-    bills = $Queue(<<name="bills">>)  # here
    bills.enqueue(bill, order)
""",
        version=">=2.20,<3",
    ),
    Program(
        "DBS606",
        TWO_WORKFLOWS
        + """
def take(orders):
    for order in orders:
-        $DBOS.start_workflow(bill, order)  # here
+        $DBOS.enqueue_workflow(<<="bills">>, bill, order)
""",
    ),
    Program(
        "DBS607",
        TWO_WORKFLOWS
        + """
def main(order):
    $DBOS.register_queue(<<name="invoices">>)
-    $DBOS.enqueue_workflow(<<="invoice">>, bill, order)  # here
+    $DBOS.enqueue_workflow(<<="invoices">>, bill, order)
""",
    ),
    Program(
        "DBS608",
        TWO_WORKFLOWS
        + """
def take(order):
    with $SetEnqueueOptions(<<*priority=1>>):
-        bill(order)  # here
+        $DBOS.enqueue_workflow("bills", bill, order)
""",
    ),
    Program(
        "DBS609",
        TWO_WORKFLOWS
        + """
def take(order):
-    $DBOS.enqueue_workflow(bill, order)  # here
+    $DBOS.enqueue_workflow(<<="bills">>, bill, order)
""",
    ),
    Program(
        "DBS610",
        """
def main():
    $DBOS.register_queue(<<="mails">>, worker_concurrency=1)
-    $DBOS.register_queue(<<="mails">>, worker_concurrency=2)  # here
+    $DBOS.register_queue(<<="texts">>, worker_concurrency=2)
""",
    ),
    Program(
        "DBS611",
        TWO_WORKFLOWS
        + """
-bills = $Queue("bills")
+bills = $Queue("bills", <<*priority_enabled=True>>)


def take(order):
    with $SetEnqueueOptions(<<*priority=1>>):  # here
        bills.enqueue(bill, order)
""",
        version=">=2.21,<2.31",
    ),
    Program(
        "DBS612",
        """
def main():
    jobs = $DBOS.register_queue(<<name="jobs">>)
-    jobs.worker_concurrency = <<=5>>  # here
+    jobs.set_worker_concurrency(<<=5>>)
""",
    ),
    Program(
        "DBS701",
        """
@WORKFLOW
-def report(at):
+def report(at, context):
    return None


def add():
    $DBOS.create_schedule(schedule_name="report", workflow_fn=report, <<*schedule="0 2 * * *">>)  # here
""",
    ),
    Program(
        "DBS702",
        """
@WORKFLOW
def report(at, context):
    return None


def add():
-    $DBOS.create_schedule(schedule_name="report", workflow_fn=report, <<*schedule="0 25 * * *">>)  # here
+    $DBOS.create_schedule(schedule_name="report", workflow_fn=report, <<*schedule="0 2 * * *">>)
""",
    ),
    Program(
        "DBS703",
        """
import fastapi

api = fastapi.FastAPI()


@WORKFLOW
def bill(order):
    return order


@api.post("/bills/{order}")
def take(order: str):
-    with $SetWorkflowID(<<wfid="bill">>):  # here
+    with $SetWorkflowID(f"bill-{order}"):
        return bill(order)
""",
    ),
    Program(
        "DBS704",
        TWO_WORKFLOWS
        + """
def take(order):
-    $SetWorkflowTimeout(<<workflow_timeout_sec=30>>)  # here
-    bill(order)
+    with $SetWorkflowTimeout(<<workflow_timeout_sec=30>>):
+        bill(order)
""",
    ),
    Program(
        "DBS705",
        TWO_WORKFLOWS
        + """
def take(order):
    with $SetWorkflowID(order):
        bill(order)
-        ship(order)  # here
+    ship(order)
""",
    ),
    Program(
        "DBS706",
        TWO_WORKFLOWS
        + """
def take(order):
-    with $SetWorkflowTimeout(<<workflow_timeout_sec=0>>):  # here
+    with $SetWorkflowTimeout(<<workflow_timeout_sec=9>>):
        bill(order)
""",
    ),
    Program(
        "DBS707",
        """
@WORKFLOW
def total():
    message = $DBOS.recv(<<topic="orders">>)
+    if message is None:
+        return 0
    return message["total"]  # here
""",
    ),
    Program(
        "DBS708",
        """
@STEP
def pay(order):
    return order


@WORKFLOW
def bill(order):
-    $DBOS.patch(<<patch_name="pays">>)  # here
-    pay(order)
+    if $DBOS.patch(<<patch_name="pays">>):
+        pay(order)
+    else:
+        pay(order.lower())
""",
    ),
    Program(
        "DBS709",
        """
@WORKFLOW
def report(at, context):
    return None


def add():
-    entry = {"schedule_name": "report", "workflow_fn": report, "cron": <<="0 2 * * *">>}  # here
+    entry = {"schedule_name": "report", "workflow_fn": report, "schedule": <<="0 2 * * *">>}
    $DBOS.apply_schedules([entry])
""",
    ),
    Program(
        "DBS710",
        """
@WORKFLOW
def report(at, context):
    return None


def main():
    $DBOS(config={"name": "shop"})
    $DBOS.launch()
-    $DBOS.create_schedule(schedule_name=<<="report">>, workflow_fn=report, schedule="0 2 * * *")  # here
+    $DBOS.apply_schedules([{"schedule_name": "report", "workflow_fn": report, "schedule": "0 2 * * *"}])
    input()
""",
        without=CONSTRUCTS,
    ),
    Program(
        "DBS711",
        """
@WORKFLOW
def tell(lines):
+    $DBOS.write_stream(<<key="out">>, <<value="end">>)
    $DBOS.close_stream(<<key="out">>)
-    $DBOS.write_stream(<<key="out">>, <<value="end">>)  # here
""",
    ),
    Program(
        "DBS712",
        """
def wait(one, two):
-    $DBOS.wait_first([])  # here
+    $DBOS.wait_first([one, two])
""",
    ),
    Program(
        "DBS713",
        """
import fastapi

api = fastapi.FastAPI()


@api.post("/paid/{order}")
def paid(order: str):
-    $DBOS.send(order, "paid", <<topic="payments">>)  # here
+    $DBOS.send(order, "paid", <<topic="payments">>, idempotency_key=order)
""",
    ),
    Program(
        "DBS714",
        """
import time


def wait(workflow_id):
-    while $DBOS.get_event(workflow_id, <<="done">>) is None:  # here
-        time.sleep(1)
+    return $DBOS.get_event(workflow_id, <<="done">>)
""",
    ),
    Program(
        "DBS715",
        """
@WORKFLOW
def wait():
-    return $DBOS.recv(<<topic="Paid">>)  # here
+    return $DBOS.recv(<<topic="paid">>)


def pay(workflow_id):
    $DBOS.send(workflow_id, "yes", <<topic="paid">>)
""",
    ),
    Program(
        "DBS716",
        TWO_WORKFLOWS
        + """
+debouncer = $Debouncer.create(bill, <<*queue="bills">>)


def changed(user):
-    $Debouncer.create(bill, <<*queue="bills">>).debounce(user, 5, user)  # here
+    debouncer.debounce(user, 5, user)
""",
    ),
    Program(
        "DBS801",
        """
import pytest


@pytest.fixture
def launched():
+    $DBOS.destroy()
    $DBOS(<<*config={"name": "shop", "system_database_url": "sqlite:///shop.sqlite"}>>)
    $DBOS.launch()  # here
""",
        CONSTRUCTS,
    ),
    Program(
        "DBS801",
        """
import pytest


@pytest.fixture
def launched():
    $DBOS.destroy()
    $DBOS(<<*config={"name": "shop", "system_database_url": "sqlite:///shop.sqlite"}>>)
+    $DBOS.reset_system_database()
    $DBOS.launch()
-    $DBOS.reset_system_database()  # here
    yield
""",
        CONSTRUCTS,
    ),
    Program(
        "DBS802",
        """
import pytest


@WORKFLOW
def bill(order):
    return order


@pytest.fixture(autouse=True)
def launched():
-    $DBOS.destroy(<<*destroy_registry=True>>)  # here
+    $DBOS.destroy()
    $DBOS(<<*config={"name": "shop", "system_database_url": "sqlite:///shop.sqlite"}>>)
    $DBOS.launch()


def test_bill():
    assert bill("42") == "42"
""",
        CONSTRUCTS,
    ),
    Program(
        "DBS803",
        """
def take(order):
    client = $DBOSClient(<<*system_database_url="sqlite:///shop.sqlite">>)  # here
    client.enqueue({"workflow_name": "bill", "queue_name": "bills"}, order)
+    client.destroy()
""",
    ),
    Program(
        "DBS804",
        """
client = $DBOSClient(<<*system_database_url="sqlite:///shop.sqlite">>)


def failed():
-    return client.list_workflows(<<*status="FAILED">>)  # here
+    return client.list_workflows(<<*status="ERROR">>)
""",
    ),
    Program(
        "DBS804",
        """
client = $DBOSClient(system_database_url="sqlite:///shop.sqlite")


def take(order):
-    client.enqueue({<<="workflow_name">>: "bill"}, order)  # here
+    client.enqueue({<<="workflow_name">>: "bill", "queue_name": "bills"}, order)
""",
    ),
    Program(
        "DBS805",
        """
client = $DBOSClient(<<*system_database_url="sqlite:///shop.sqlite">>)


async def tell(workflow_id):
-    client.send(workflow_id, <<message="go">>)  # here
+    await client.send_async(workflow_id, <<message="go">>)
""",
    ),
    Program(
        "DBS806",
        """
import sqlalchemy

client = $DBOSClient(<<*system_database_url="sqlite:///shop.sqlite">>)


def take(engine: sqlalchemy.Engine, order):
-    with engine.connect() as connection:
+    with engine.begin() as connection:
        client.enqueue_in_transaction(  # here
            connection, {"workflow_name": <<="bill">>, "queue_name": "bills"}, order
        )
""",
    ),
]
