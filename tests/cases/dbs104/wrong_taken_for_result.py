"""Coroutines that are taken for what they would give."""

from dbos import DBOS, DBOSClient

client = DBOSClient(system_database_url="postgresql://localhost/dbos")


@DBOS.step()
async def in_stock(item: str) -> bool:
    return bool(item)


@DBOS.step()
async def price(item: str) -> float:
    return float(len(item))


@DBOS.step()
async def parts(item: str) -> list[str]:
    return [item]


@DBOS.workflow()
async def ship(item: str) -> str:
    return item


@DBOS.workflow()
async def order(items: list[str]) -> float:
    total = 0.0
    for item in items:
        if in_stock(item):  # DBS104: the coroutine of `in_stock` is never awaited
            total += price(item)  # DBS104
    if not in_stock(items[0]) or price(items[0]) > 10:  # DBS104 DBS104
        return 0.0
    wanted = [item for item in items if in_stock(item)]  # DBS104
    for part in parts(items[0]):  # DBS104
        DBOS.logger.info(f"{part} of {price(part)} and {wanted}")  # DBS104
    first = parts(items[0])[0]  # DBS104
    cost = price(first)  # DBS104
    return total + cost * 2


@DBOS.workflow()
async def waits(item: str) -> str:
    await DBOS.start_workflow_async(ship, item).get_result()  # DBS104: (await DBOS.start_workflow_async(...)).get_result
    handle = DBOS.enqueue_workflow_async("shipping", ship, item)  # DBS104
    return await handle.get_result()


async def endpoint(item: str) -> dict[str, str]:
    handle = DBOS.start_workflow_async(ship, item)  # DBS104
    if DBOS.get_event_async(handle.workflow_id, "done") == "yes":  # DBS104
        return {}
    status = client.retrieve_workflow_async(handle.workflow_id).get_status()  # DBS104
    return {"id": handle.workflow_id, "status": await status}
