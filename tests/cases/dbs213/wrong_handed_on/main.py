"""Starts by way of functions that hand their arguments on."""

from flows import bill, nothing, tenant
from queueing import enqueue, once, payload, Runner, smart, submit, submit_list, with_tenant
from dbos import DBOS

runner = Runner("q")


def go(o: str, rest: tuple, kw: dict) -> None:
    submit(bill, o)  # DBS213
    submit(bill, o, 0.2)
    submit(bill, o, tax=0.2, currency="X")
    submit(bill, o, tax=0.2, curency="X")  # DBS213
    enqueue("q", bill, o)  # DBS213
    enqueue("q", bill, o, 0.2, priority=3)
    once("k", bill, o)  # DBS213
    once("k", bill, o, 0.2)
    smart(nothing)
    smart(bill, o, 3)
    with_tenant(tenant, o)
    with_tenant(tenant, o, 3)
    submit(bill, *rest)
    submit(bill, o, **kw)
    submit_list(bill, [o, 0.2])
    submit_list(bill, [o])  # DBS213
    payload(bill, {"a": 1})  # DBS213
    payload(nothing, {"a": 1})  # DBS213


async def ago(o: str) -> None:
    await runner.submit(bill, o)  # DBS213
    await runner.submit(bill, o, 0.1)
    await Runner("x").submit(nothing, 1)  # DBS213
