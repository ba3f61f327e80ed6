"""A workflow starts other workflows through threads, timers, pools and processes."""

import asyncio
import concurrent.futures
import functools
import multiprocessing
import threading
from concurrent.futures import ProcessPoolExecutor, ThreadPoolExecutor
from threading import Thread, Timer

from dbos import DBOS

POOL = ThreadPoolExecutor(max_workers=4)


@DBOS.step()
def print_label(order: str) -> str:
    return order


@DBOS.workflow()
def ship(order: str) -> str:
    return print_label(order)


def begin_shipping(order: str) -> None:
    DBOS.start_workflow(ship, order)


def queue_shipping(order: str) -> None:
    DBOS.enqueue_workflow("shipping", ship, order)


def begin_later(order: str) -> None:
    begin_shipping(order)


@DBOS.workflow()
def with_thread(order: str) -> None:
    thread = threading.Thread(target=ship, args=(order,))  # DBS204
    thread.start()
    thread.join()


@DBOS.workflow()
def with_imported_thread(order: str) -> None:
    Thread(target=ship, args=(order,)).start()  # DBS204


@DBOS.workflow()
def with_positional_target(order: str) -> None:
    Thread(None, ship, "shipping", (order,)).start()  # DBS204


@DBOS.workflow()
def with_operation(order: str) -> None:
    Thread(target=DBOS.start_workflow, args=(ship, order)).start()  # DBS204


@DBOS.workflow()
def with_enqueue_operation(order: str) -> None:
    Thread(target=DBOS.enqueue_workflow, args=("shipping", ship, order)).start()  # DBS204


@DBOS.workflow()
def with_lambda(order: str) -> None:
    Thread(target=lambda: ship(order)).start()  # DBS204


@DBOS.workflow()
def with_lambda_that_starts(order: str) -> None:
    Thread(target=lambda: DBOS.start_workflow(ship, order)).start()  # DBS204


@DBOS.workflow()
def with_partial(order: str) -> None:
    Thread(target=functools.partial(ship, order)).start()  # DBS204


@DBOS.workflow()
def with_helper(order: str) -> None:
    Thread(target=begin_shipping, args=(order,)).start()  # DBS204


@DBOS.workflow()
def with_helper_of_helper(order: str) -> None:
    Thread(target=begin_later, args=(order,)).start()  # DBS204


@DBOS.workflow()
def with_enqueueing_helper(order: str) -> None:
    Thread(target=queue_shipping, args=(order,)).start()  # DBS204


@DBOS.workflow()
def with_nested_function(order: str) -> None:
    def run() -> None:
        ship(order)

    Thread(target=run).start()  # DBS204


@DBOS.workflow()
def with_timer(order: str) -> None:
    Timer(5.0, ship, [order]).start()  # DBS204


@DBOS.workflow()
def with_timer_and_helper(order: str) -> None:
    threading.Timer(5.0, function=begin_shipping, args=[order]).start()  # DBS204


@DBOS.workflow()
def with_pool(orders: list[str]) -> list[str]:
    with ThreadPoolExecutor() as pool:
        futures = [pool.submit(ship, order) for order in orders]  # DBS204
    return [future.result() for future in futures]


@DBOS.workflow()
def with_pool_map(orders: list[str]) -> list[str]:
    with concurrent.futures.ThreadPoolExecutor() as pool:
        return list(pool.map(ship, orders))  # DBS204


@DBOS.workflow()
def with_pool_and_operation(orders: list[str]) -> None:
    with ThreadPoolExecutor() as pool:
        for order in orders:
            pool.submit(DBOS.start_workflow, ship, order)  # DBS204


@DBOS.workflow()
def with_module_pool(order: str) -> str:
    return POOL.submit(ship, order).result()  # DBS204


@DBOS.workflow()
def with_assigned_pool(order: str) -> str:
    pool = ThreadPoolExecutor()
    try:
        return pool.submit(lambda: ship(order)).result()  # DBS204
    finally:
        pool.shutdown()


@DBOS.workflow()
def with_pool_parameter(order: str, pool: ThreadPoolExecutor) -> str:
    return pool.submit(ship, order).result()  # DBS204


@DBOS.workflow()
def with_process_pool(orders: list[str]) -> list[str]:
    with ProcessPoolExecutor() as pool:
        return list(pool.map(ship, orders))  # DBS204


@DBOS.workflow()
def with_process(order: str) -> None:
    process = multiprocessing.Process(target=ship, args=(order,))  # DBS204
    process.start()
    process.join()


@DBOS.workflow()
def with_multiprocessing_pool(orders: list[str]) -> list[str]:
    with multiprocessing.Pool(4) as pool:
        pool.apply_async(ship, (orders[0],))  # DBS204
        return pool.map(ship, orders)  # DBS204


@DBOS.workflow()
async def with_executor(order: str) -> str:
    loop = asyncio.get_running_loop()
    return await loop.run_in_executor(None, ship, order)  # DBS204


@DBOS.workflow()
async def with_chained_executor(order: str) -> str:
    return await asyncio.get_event_loop().run_in_executor(POOL, ship, order)  # DBS204


@DBOS.workflow()
async def with_executor_and_helper(order: str) -> None:
    loop = asyncio.get_running_loop()
    await loop.run_in_executor(None, begin_shipping, order)  # DBS204


# The workflow reaches the thread through a helper.
def in_background(order: str) -> None:
    Thread(target=ship, args=(order,)).start()  # DBS204


@DBOS.workflow()
def through_helper(order: str) -> None:
    in_background(order)


# The helper is told what to run.
def run_in_background(function, *args) -> None:
    Thread(target=function, args=args).start()  # DBS204


@DBOS.workflow()
def through_generic_helper(order: str) -> None:
    run_in_background(begin_shipping, order)
