"""Steps, workflows and pools in their other spellings."""

import os
import threading as th
from concurrent import futures
from concurrent.futures import ThreadPoolExecutor as Pool

import dbos
from dbos import DBOS as D

instance = D(config={"name": "spelling", "system_database_url": os.environ["SPELLING_DB"]})
step = D.step()


class Holder:
    INSTANCE = instance


def _charge(order: str) -> str:
    return order


charge = D.step(name="charge")(_charge)


@step
def pay(order: str) -> str:
    return order


def recorded(attempts: int):
    return dbos.DBOS.step(retries_allowed=True, max_attempts=attempts)


@recorded(3)
def refund(order: str) -> str:
    return order


@Holder.INSTANCE.step()
def bill(order: str) -> str:
    return order


@Holder.INSTANCE.workflow()
def sell(order: str) -> None:
    th.Thread(target=charge, args=(order,)).start()  # DBS205
    with Pool() as pool:
        pool.submit(pay, order)  # DBS205
    with futures.ThreadPoolExecutor() as pool:
        pool.submit(refund, order)  # DBS205
        pool.submit(lambda: bill(order))  # DBS205
        pool.submit(instance.send, order, "sold")  # DBS205


def _resell(order: str) -> None:
    th.Thread(target=pay, args=(order,)).start()  # DBS205


resell = instance.workflow()(_resell)


def register_flows():
    @D.workflow()
    def swap(order: str) -> None:
        th.Thread(target=bill, args=(order,)).start()  # DBS205

    return swap


swap_order = register_flows()
