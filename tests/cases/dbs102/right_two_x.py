# dbos-version: >=2.11,<3
"""The queue object, used with its twin or from synchronous code."""

import asyncio

from dbos import DBOS, Queue

images = Queue("images")


@DBOS.workflow()
def resize(image: str) -> str:
    DBOS.set_event("resized", image)
    return image


@DBOS.workflow()
async def describe(image: str) -> str:
    return image


async def upload(image: str) -> None:
    await images.enqueue_async(resize, image)
    await images.enqueue_async(describe, image)
    await asyncio.to_thread(images.enqueue, resize, image)
    DBOS.start_workflow(resize, image)


def upload_all(names: list[str]) -> list[str]:
    handles = [images.enqueue(resize, name) for name in names]
    return [handle.get_result() for handle in handles]
