"""The awaited twins, and the members that are synchronous by nature."""

import asyncio
from contextlib import asynccontextmanager

from dbos import DBOS, DBOSConfig

config: DBOSConfig = {"name": "post-office"}
DBOS(config=config)


def load_rates() -> dict[str, int]:
    return {"letter": 1}


@DBOS.workflow()
async def deliver(parcel: str, customer: str) -> str:
    await DBOS.sleep_async(5)
    await DBOS.set_event_async("state", "on its way")
    await DBOS.send_async(customer, parcel)
    await DBOS.run_step_async({"name": "load_rates"}, load_rates)
    answer = await DBOS.recv_async("answer", timeout_seconds=60)
    await DBOS.write_stream_async("log", answer)
    await DBOS.close_stream_async("log")
    if await DBOS.patch_async("with-photo"):
        await DBOS.set_event_async("photo", parcel)
    else:
        await DBOS.set_event_async("photo", None)
    DBOS.logger.info("delivered %s in %s", parcel, DBOS.workflow_id)
    return parcel


@DBOS.workflow()
async def reserve_then_rate(parcel: str) -> str:
    slot = DBOS.reserve_step()
    await DBOS.set_event_async("parcel", parcel)
    rates = await slot.run_async(None, load_rates)
    return f"{parcel} {slot.step_id} {rates}"


@DBOS.workflow()
async def wait_for_both(parcel: str) -> list:
    tasks = [asyncio.create_task(weigh(parcel)), asyncio.create_task(measure(parcel))]
    await DBOS.asyncio_wait(tasks)
    return [task.result() for task in tasks]


@DBOS.step()
async def weigh(parcel: str) -> int:
    await DBOS.set_event_async("weighed", parcel)
    return len(parcel)


@DBOS.step()
async def measure(parcel: str) -> int:
    return len(parcel) * 2


async def follow(parcel: str) -> None:
    async for line in DBOS.read_stream_async(parcel, "log"):
        print(line)
    handle = await DBOS.retrieve_workflow_async(parcel)
    print(handle.get_workflow_id(), handle.workflow_id)
    print((await handle.get_status()).status)
    rows = [row async for row in DBOS.read_stream_async(parcel, "rows")]
    print(rows, DBOS.application_version, DBOS.executor_id)


async def tune() -> None:
    queue = await DBOS.register_queue_async("counter", worker_concurrency=2)
    await queue.set_worker_concurrency_async(4)
    print(queue.name, await queue.get_worker_concurrency_async())


@asynccontextmanager
async def lifespan(app):
    DBOS.launch()
    await DBOS.register_queue_async("letters", worker_concurrency=2)
    yield
    DBOS.destroy()


class Clerk:
    @staticmethod
    async def tell(customer: str) -> None:
        await DBOS.send_async(customer, "hello")
        DBOS.logger.warning("told %s", customer)
