"""The workflow and the thread in their other spellings."""

import os
import threading as th
from concurrent import futures
from concurrent.futures import ThreadPoolExecutor as Pool
from threading import Thread as Background

import dbos
from dbos import DBOS as D

instance = D(config={"name": "imports", "system_database_url": os.environ["IMPORTS_DB"]})
flow = D.workflow()


class Holder:
    INSTANCE = instance


def _ship(order: str) -> str:
    return order


ship = dbos.DBOS.workflow()(_ship)


@flow
def pack(order: str) -> str:
    return order


@Holder.INSTANCE.workflow()
def parent(order: str) -> None:
    Background(target=ship, args=(order,)).start()  # DBS204
    th.Thread(target=pack, args=(order,)).start()  # DBS204
    with Pool() as pool:
        pool.submit(pack, order)  # DBS204
    with futures.ThreadPoolExecutor() as pool:
        pool.submit(ship, order)  # DBS204
    begin = instance.start_workflow
    th.Thread(target=begin, args=(pack, order)).start()  # DBS204


def _sell(order: str) -> None:
    th.Thread(target=pack, args=(order,)).start()  # DBS204


sell = instance.workflow(name="sell")(_sell)


def own_workflow(function):
    return D.workflow()(function)


@own_workflow
def resell(order: str) -> None:
    th.Thread(target=lambda: Holder.INSTANCE.start_workflow(pack, order)).start()  # DBS204
