"""Every synchronous operation that refuses an event loop, called straight from a coroutine."""

from dbos import DBOS


def load_prices() -> dict[str, int]:
    return {"tea": 3, "cake": 5}


@DBOS.workflow()
async def take_order(order_id: str, kitchen_id: str) -> str:
    DBOS.sleep(5)  # DBS101: sleep_async
    DBOS.recv("ready", timeout_seconds=60)  # DBS101: recv_async
    DBOS.send(kitchen_id, order_id, "orders")  # DBS101: send_async
    DBOS.send_bulk([{"destination_id": kitchen_id, "message": order_id}])  # DBS101: send_bulk_async
    DBOS.set_event("state", "cooking")  # DBS101: set_event_async
    DBOS.write_stream("log", "cooked")  # DBS101: write_stream_async
    DBOS.close_stream("log")  # DBS101: close_stream_async
    return order_id


@DBOS.workflow()
async def price_order(order_id: str) -> int:
    prices = DBOS.run_step({"name": "load_prices"}, load_prices)  # DBS101: run_step_async
    if DBOS.patch("with-tip"):  # DBS101: patch_async
        tip = 1
    else:
        tip = 0
    DBOS.deprecate_patch("old-prices")  # DBS101: deprecate_patch_async
    return sum(prices.values()) + tip


async def inspect_order(order_id: str) -> list[object]:
    state = DBOS.get_event(order_id, "state")  # DBS101: get_event_async
    events = DBOS.get_all_events(order_id)  # DBS101: get_all_events_async
    first = DBOS.read_stream_offset(order_id, "log", 0)  # DBS101: read_stream_offset_async
    result = DBOS.get_result(order_id)  # DBS101: get_result_async
    status = DBOS.get_workflow_status(order_id)  # DBS101: get_workflow_status_async
    steps = DBOS.list_workflow_steps(order_id)  # DBS101: list_workflow_steps_async
    return [state, events, first, result, status, steps]


async def manage_order(order_id: str) -> None:
    DBOS.cancel_workflow(order_id)  # DBS101: cancel_workflow_async
    DBOS.resume_workflow(order_id)  # DBS101: resume_workflow_async
    DBOS.retrieve_workflow(order_id)  # DBS101: retrieve_workflow_async
    DBOS.fork_workflow(order_id, 2)  # DBS101: fork_workflow_async
    DBOS.rewind_workflow(order_id, start_step=2)  # DBS101: rewind_workflow_async
    DBOS.set_workflow_delay(order_id, delay_seconds=30)  # DBS101: set_workflow_delay_async
    DBOS.update_workflow_attributes(order_id, {"table": 4})  # DBS101: update_workflow_attributes_async
    DBOS.delete_workflow(order_id)  # DBS101: delete_workflow_async


async def close_day(order_ids: list[str]) -> int:
    DBOS.cancel_workflows(order_ids)  # DBS101: cancel_workflows_async
    DBOS.resume_workflows(order_ids)  # DBS101: resume_workflows_async
    DBOS.delete_workflows(order_ids)  # DBS101: delete_workflows_async
    waiting = DBOS.list_queued_workflows()  # DBS101: list_queued_workflows_async
    return len(waiting) + len(DBOS.list_workflows(status="PENDING"))  # DBS101: list_workflows_async


async def first_of(handles: list) -> str:
    return DBOS.wait_first(handles).workflow_id  # DBS101: wait_first_async


async def prepare_kitchen() -> list:
    DBOS.register_queue("stove", worker_concurrency=4)  # DBS101: register_queue_async
    DBOS.retrieve_queue("stove")  # DBS101: retrieve_queue_async
    DBOS.delete_queue("grill")  # DBS101: delete_queue_async
    return DBOS.list_queues()  # DBS101: list_queues_async


async def follow(order_id: str) -> None:
    for line in DBOS.read_stream(order_id, "log"):  # DBS101: read_stream_async
        print(line)


@DBOS.step()
async def report_progress(kitchen_id: str, percent: int) -> None:
    DBOS.set_event("progress", percent)  # DBS101: set_event_async
    DBOS.write_stream("progress", percent)  # DBS101: write_stream_async
    DBOS.send(kitchen_id, percent)  # DBS101: send_async
