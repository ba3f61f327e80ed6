"""Handles, queues and reserved steps have synchronous members of their own."""

import asyncio

from dbos import DBOS, Queue, StepReservation, WorkflowHandle


@DBOS.workflow()
def bake(cake: str) -> str:
    DBOS.set_event("cake", cake)
    return cake


def weigh(cake: str) -> int:
    return len(cake)


async def handle_in_name(cake: str) -> object:
    handle = DBOS.start_workflow(bake, cake)
    return handle.get_status()  # DBS101


async def handle_in_chain(cake: str) -> object:
    return DBOS.start_workflow(bake, cake).get_status()  # DBS101


async def handle_from_thread(cake: str) -> object:
    handle = await asyncio.to_thread(DBOS.start_workflow, bake, cake)
    return handle.get_status().status  # DBS101


async def handles_in_list(cakes: list[str]) -> list:
    handles = [DBOS.start_workflow(bake, cake) for cake in cakes]
    return [handle.get_status() for handle in handles]  # DBS101


async def handle_in_parameter(handle: "WorkflowHandle[str]") -> object:
    return handle.get_status()  # DBS101


async def tune() -> None:
    queue = await DBOS.register_queue_async("oven", worker_concurrency=2)
    queue.set_worker_concurrency(4)  # DBS101: set_worker_concurrency_async
    queue.set_global_concurrency(8)  # DBS101: set_global_concurrency_async
    queue.set_limiter({"limit": 10, "period": 60})  # DBS101: set_limiter_async
    queue.set_polling_interval_sec(2.0)  # DBS101: set_polling_interval_sec_async


async def tune_partitions() -> None:
    queue = await DBOS.retrieve_queue_async("shelves")
    queue.set_partition_concurrency(2)  # DBS101: set_partition_concurrency_async
    queue.set_partition_worker_concurrency(1)  # DBS101: set_partition_worker_concurrency_async
    queue.set_partition_limiter({"limit": 5, "period": 60})  # DBS101: set_partition_limiter_async


async def read_limits() -> list:
    queue = await DBOS.retrieve_queue_async("oven")
    workers = queue.worker_concurrency  # DBS101
    limit = queue.limiter  # DBS101
    return [workers, limit, queue.global_concurrency]  # DBS101


async def print_limits() -> None:
    for queue in await DBOS.list_queues_async():
        print(queue.polling_interval_sec)  # DBS101


async def tune_parameter(queue: Queue) -> None:
    queue.set_worker_concurrency(4)  # DBS101


def slow_down(queue: Queue) -> None:
    queue.set_worker_concurrency(1)  # DBS101


async def slow_down_oven() -> None:
    slow_down(await DBOS.retrieve_queue_async("oven"))


@DBOS.workflow()
async def reserve_then_weigh(cake: str) -> int:
    slot = DBOS.reserve_step()
    return slot.run({"name": "weigh"}, weigh, cake)  # DBS101: run_async


@DBOS.workflow()
async def reserve_in_chain(cake: str) -> int:
    return DBOS.reserve_step().run(None, weigh, cake)  # DBS101


async def run_slot(slot: StepReservation, cake: str) -> int:
    return slot.run(None, weigh, cake)  # DBS101
