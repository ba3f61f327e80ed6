"""Recorded DBOS operations take numbers exactly as steps do."""

import asyncio

from dbos import DBOS


@DBOS.step()
async def measure(sensor: str) -> float:
    return 20.5


async def measure_and_publish(sensor: str) -> None:
    value = await measure(sensor)
    await DBOS.set_event_async(sensor, value)


async def publish_twice(sensor: str) -> None:
    await DBOS.set_event_async(sensor, "measuring")
    await DBOS.set_event_async(sensor, "measured")


async def measure_and_send(sensor: str, receiver: str) -> None:
    value = await measure(sensor)
    await DBOS.send_async(receiver, value, topic="values")


async def receive_and_measure(sensor: str) -> float:
    await DBOS.recv_async(f"start-{sensor}", timeout_seconds=60)
    return await measure(sensor)


async def measure_and_stream(sensor: str) -> None:
    await DBOS.write_stream_async("values", await measure(sensor))


async def wait_for_event(owner: str, sensor: str) -> float:
    if await DBOS.get_event_async(owner, sensor):
        return await measure(sensor)
    return 0.0


@DBOS.workflow()
async def publish_all(sensors: list[str]) -> list:
    return await asyncio.gather(*[measure_and_publish(sensor) for sensor in sensors], return_exceptions=True)  # DBS309


@DBOS.workflow()
async def publish_progress(sensors: list[str]) -> list:
    return await asyncio.gather(*[publish_twice(sensor) for sensor in sensors], return_exceptions=True)  # DBS309


@DBOS.workflow()
async def send_all(sensors: list[str], receiver: str) -> list:
    jobs = [measure_and_send(sensor, receiver) for sensor in sensors]
    return await asyncio.gather(*jobs, return_exceptions=True)  # DBS309


@DBOS.workflow()
async def measure_on_demand(left: str, right: str) -> list:
    return await asyncio.gather(receive_and_measure(left), receive_and_measure(right), return_exceptions=True)  # DBS309


@DBOS.workflow()
async def stream_all(left: str, right: str) -> list:
    return await asyncio.gather(measure_and_stream(left), measure_and_stream(right), return_exceptions=True)  # DBS309


@DBOS.workflow()
async def follow(owner: str, sensors: list[str]) -> list:
    return await asyncio.gather(*[wait_for_event(owner, sensor) for sensor in sensors], return_exceptions=True)  # DBS309
