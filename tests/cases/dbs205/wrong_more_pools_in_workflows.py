"""Steps in every kind of pool that a workflow may hold."""

import asyncio
import threading
from concurrent import futures
from concurrent.futures import ThreadPoolExecutor
from functools import partial

from dbos import DBOS
from joblib import Parallel, delayed

executor = futures.ThreadPoolExecutor(max_workers=4)


@DBOS.step()
def charge(order: str) -> str:
    return order


def charge_twice(order: str) -> None:
    charge(order)  # DBS205: charge
    charge(order)  # DBS205: charge


@DBOS.workflow()
def charge_all(orders: list[str]) -> list[str]:
    with ThreadPoolExecutor(4) as pool:
        results = list(pool.map(charge, orders))  # DBS205: charge
        waiting = {pool.submit(partial(charge, order)): order for order in orders}  # DBS205: charge
    for future in futures.as_completed(waiting):  # DBS311
        results.append(future.result())
    executor.submit(lambda: charge("x"))  # DBS205: charge
    thread = threading.Thread(target=charge_twice, args=(orders[0],))
    thread.start()
    thread.join()
    results += Parallel(n_jobs=2)(delayed(charge)(order) for order in orders)  # DBS205: charge
    return results


@DBOS.workflow()
async def charge_all_async(orders: list[str]) -> list[str]:
    loop = asyncio.get_running_loop()
    waiting = [loop.run_in_executor(executor, charge, order) for order in orders]  # DBS205: charge
    return list(await asyncio.gather(*waiting, return_exceptions=True))
