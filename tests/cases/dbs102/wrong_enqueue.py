"""Enqueueing is database work, whatever kind of workflow it is for."""

from typing import Any

from dbos import DBOS, EnqueueOptions, Queue, SetEnqueueOptions


@DBOS.workflow()
def resize(image: str) -> str:
    DBOS.set_event("resized", image)
    return image


@DBOS.workflow()
async def describe(image: str) -> str:
    return image


async def upload(image: str) -> None:
    DBOS.enqueue_workflow("images", resize, image)  # DBS102: enqueue_workflow_async
    DBOS.enqueue_workflow("images", describe, image)  # DBS102: enqueue_workflow_async


@DBOS.workflow()
async def album(images: list[str]) -> list[str]:
    handles = [DBOS.enqueue_workflow("images", resize, image) for image in images]  # DBS102
    return [handle.workflow_id for handle in handles]


async def with_options(image: str) -> str:
    options: EnqueueOptions = {"workflow_name": "resize", "queue_name": "images"}
    handle = DBOS.enqueue_workflow_with_options(options, image)  # DBS102: enqueue_workflow_with_options_async
    return handle.workflow_id


async def with_priority(image: str) -> None:
    with SetEnqueueOptions(priority=3):
        DBOS.enqueue_workflow("images", resize, image)  # DBS102


async def unknown_target(image: str, job: Any) -> None:
    DBOS.enqueue_workflow("images", job, image)  # DBS102


async def from_queue_object(image: str) -> None:
    queue = await DBOS.retrieve_queue_async("images")
    queue.enqueue(resize, image)  # DBS102: enqueue_async


async def from_new_queue(image: str) -> str:
    queue = await DBOS.register_queue_async("thumbnails")
    return queue.enqueue(describe, image).workflow_id  # DBS102


async def from_parameter(queue: Queue, image: str) -> None:
    queue.enqueue(resize, image)  # DBS102


async def from_chain(image: str) -> None:
    (await DBOS.retrieve_queue_async("images")).enqueue(resize, image)  # DBS102
