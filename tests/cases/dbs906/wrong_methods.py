"""Methods and properties for the options that are gone."""

from dbos import DBOS, Queue


def change(queue: Queue) -> None:
    queue.set_priority_enabled(True)  # DBS906
    queue.set_partition_queue(True)  # DBS906


def look() -> object:
    queue = DBOS.register_queue("mails")
    if queue.priority_enabled:  # DBS906
        return queue.name
    return queue.partition_queue  # DBS906


async def change_async(queue: Queue) -> None:
    await queue.set_priority_enabled_async(True)  # DBS906
    await queue.set_partition_queue_async(True)  # DBS906


async def look_async() -> list[bool]:
    queue = await DBOS.register_queue_async("mails")
    urgent = await queue.get_priority_enabled_async()  # DBS906
    parted = await queue.get_partition_queue_async()  # DBS906
    return [urgent, parted]
