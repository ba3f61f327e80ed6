"""Every way to start a workflow, from a plain step of a small shop."""

from dbos import DBOS, Debouncer, SetEnqueueOptions, SetWorkflowID


@DBOS.workflow()
def fulfil(order_id: str) -> str:
    return reserve_stock(order_id)


@DBOS.workflow()
async def fulfil_soon(order_id: str) -> str:
    return await reserve_stock_soon(order_id)


@DBOS.step()
def reserve_stock(order_id: str) -> str:
    return f"reserved {order_id}"


@DBOS.step()
async def reserve_stock_soon(order_id: str) -> str:
    return f"reserved {order_id}"


refresh = Debouncer.create(fulfil)
refresh_soon = Debouncer.create_async(fulfil_soon)


@DBOS.step()
def start_child(order_id: str) -> str:
    handle = DBOS.start_workflow(fulfil, order_id)  # DBS201
    return handle.get_workflow_id()


@DBOS.step()
def start_child_and_forget(order_id: str) -> None:
    DBOS.start_workflow(fulfil, order_id)  # DBS201


@DBOS.step()
def start_and_wait(order_id: str) -> str:
    return DBOS.start_workflow(fulfil, order_id).get_result()  # DBS201


@DBOS.step()
def enqueue_child(order_id: str) -> None:
    DBOS.enqueue_workflow("orders", fulfil, order_id)  # DBS201


@DBOS.step()
def enqueue_by_options(order_id: str) -> None:
    DBOS.enqueue_workflow_with_options(  # DBS201
        {"queue_name": "orders", "workflow_name": "fulfil"},
        order_id,
    )


@DBOS.step()
def enqueue_on_queue_object(order_id: str) -> None:
    queue = DBOS.retrieve_queue("orders")
    if queue is not None:
        queue.enqueue(fulfil, order_id)  # DBS201


@DBOS.step()
def debounce_refresh(order_id: str) -> None:
    refresh.debounce(order_id, 5.0, order_id)  # DBS201


@DBOS.step()
def call_child(order_id: str) -> str:
    return fulfil(order_id)  # DBS201


@DBOS.step()
def call_with_identifier(order_id: str) -> str:
    with SetWorkflowID(f"fulfil-{order_id}"):
        return fulfil(order_id)  # DBS201


@DBOS.step()
def enqueue_with_priority(order_id: str) -> None:
    with SetEnqueueOptions(priority=3):
        DBOS.enqueue_workflow("orders", fulfil, order_id)  # DBS201


@DBOS.step()
def start_a_step(order_id: str) -> None:
    # A started step runs in a workflow of its own, so this is refused as well.
    DBOS.start_workflow(reserve_stock, order_id)  # DBS201


@DBOS.step()
def fan_out(order_ids: list[str]) -> int:
    for order_id in order_ids:
        DBOS.enqueue_workflow("orders", fulfil, order_id)  # DBS201
    return len(order_ids)


@DBOS.step()
def swallowed(order_id: str) -> bool:
    try:
        DBOS.start_workflow(fulfil, order_id)  # DBS201
    except Exception:
        return False
    return True


@DBOS.step()
async def start_async(order_id: str) -> None:
    await DBOS.start_workflow_async(fulfil_soon, order_id)  # DBS201


@DBOS.step()
async def enqueue_async(order_id: str) -> None:
    await DBOS.enqueue_workflow_async("orders", fulfil_soon, order_id)  # DBS201


@DBOS.step()
async def enqueue_by_options_async(order_id: str) -> None:
    await DBOS.enqueue_workflow_with_options_async(  # DBS201
        {"queue_name": "orders", "workflow_name": "fulfil_soon"},
        order_id,
    )


@DBOS.step()
async def enqueue_on_queue_object_async(order_id: str) -> None:
    queue = await DBOS.retrieve_queue_async("orders")
    if queue is not None:
        await queue.enqueue_async(fulfil_soon, order_id)  # DBS201


@DBOS.step()
async def debounce_refresh_async(order_id: str) -> None:
    await refresh_soon.debounce_async(order_id, 5.0, order_id)  # DBS201


@DBOS.step()
async def await_child(order_id: str) -> str:
    return await fulfil_soon(order_id)  # DBS201


@DBOS.step()
async def start_sync_child_in_coroutine(order_id: str) -> None:
    # Refused because of the step, whatever it would do to the event loop.
    DBOS.start_workflow(fulfil, order_id)  # DBS201


@DBOS.step()
async def start_coroutine_child_without_twin(order_id: str) -> None:
    DBOS.start_workflow(fulfil_soon, order_id)  # DBS201


@DBOS.step()
async def enqueue_without_twin(order_id: str) -> None:
    DBOS.enqueue_workflow("orders", fulfil, order_id)  # DBS201


@DBOS.workflow()
def checkout(order_id: str) -> str:
    start_child_and_forget(order_id)
    enqueue_child(order_id)
    return call_child(order_id)
