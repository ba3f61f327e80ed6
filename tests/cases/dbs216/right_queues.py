"""Another queue, no limit, nobody who waits, or nobody who knows."""

from typing import Any

from dbos import DBOS


@DBOS.workflow()
def child(order: str) -> str:
    return order


@DBOS.workflow()
def other_queue(order: str) -> str:
    return DBOS.enqueue_workflow("children", child, order).get_result()


@DBOS.workflow()
def unlimited(order: str) -> str:
    return DBOS.enqueue_workflow("unlimited", child, order).get_result()


@DBOS.workflow()
def background(order: str) -> str:
    handle = DBOS.enqueue_workflow("work", child, order)
    return handle.workflow_id


@DBOS.workflow()
def started(order: str) -> str:
    return DBOS.enqueue_workflow("work", child, order).get_result()


@DBOS.workflow()
def direct(order: str) -> str:
    DBOS.start_workflow(child, order).get_result()
    return child(order)


@DBOS.workflow()
def computed(order: str, queue: str) -> str:
    return DBOS.enqueue_workflow(queue, child, order).get_result()


@DBOS.workflow()
def rated(order: str) -> str:
    return DBOS.enqueue_workflow("rated", child, order).get_result()


def main(order: str, limits: dict[str, Any], limit: int | None) -> None:
    DBOS.launch()
    DBOS.register_queue("work", global_concurrency=1)
    DBOS.register_queue("children", global_concurrency=1)
    DBOS.register_queue("unlimited")
    DBOS.register_queue("rated", limiter={"limit": 5, "period": 1})
    DBOS.enqueue_workflow("work", other_queue, order)
    DBOS.enqueue_workflow("unlimited", unlimited, order)
    DBOS.enqueue_workflow("work", background, order)
    DBOS.start_workflow(started, order)
    DBOS.enqueue_workflow("work", direct, order)
    DBOS.enqueue_workflow("work", computed, order, "work")
    DBOS.enqueue_workflow("rated", rated, order)
