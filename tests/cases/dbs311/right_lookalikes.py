"""Everybody is waited for and read in the order of the start, or the order is recorded."""

import asyncio
from asyncio import ALL_COMPLETED, wait

from dbos import DBOS


@DBOS.step()
async def quote(carrier: str) -> str:
    return f"{carrier}: 12 EUR"


@DBOS.step()
async def book(offer: str) -> str:
    return f"booked {offer}"


@DBOS.workflow()
async def ship(carrier: str) -> str:
    return await book(await quote(carrier))


@DBOS.workflow()
async def all_completed(carriers: list[str]) -> list[str]:
    tasks = [asyncio.create_task(quote(carrier)) for carrier in carriers]
    await asyncio.wait(tasks)
    return [await book(task.result()) for task in tasks]


@DBOS.workflow()
async def all_completed_explicitly(carriers: list[str]) -> list[str]:
    tasks = [asyncio.create_task(quote(carrier)) for carrier in carriers]
    await asyncio.wait(tasks, timeout=None, return_when=asyncio.ALL_COMPLETED)
    return [await book(task.result()) for task in tasks]


@DBOS.workflow()
async def all_completed_by_name(carriers: list[str]) -> list[str]:
    tasks = [asyncio.create_task(quote(carrier)) for carrier in carriers]
    await wait(tasks, return_when=ALL_COMPLETED)
    return [task.result() for task in tasks]


@DBOS.workflow()
async def all_completed_by_text(carriers: list[str]) -> list[str]:
    tasks = [asyncio.create_task(quote(carrier)) for carrier in carriers]
    await asyncio.wait(tasks, return_when="ALL_COMPLETED")
    return [task.result() for task in tasks]


@DBOS.workflow()
async def dictionary_in_its_order(carriers: list[str]) -> dict[str, str]:
    tasks = {carrier: asyncio.create_task(quote(carrier)) for carrier in carriers}
    await asyncio.wait(tasks.values())
    return {carrier: await book(task.result()) for carrier, task in tasks.items()}


@DBOS.workflow()
async def gathered(carriers: list[str]) -> list[str]:
    offers = await asyncio.gather(*[quote(carrier) for carrier in carriers], return_exceptions=True)
    return [await book(str(offer)) for offer in offers]


@DBOS.workflow()
async def awaited_in_order(carriers: list[str]) -> list[str]:
    tasks = [asyncio.create_task(quote(carrier)) for carrier in carriers]
    return [await book(offer) for offer in [await task for task in tasks]]


@DBOS.workflow()
async def recorded_race(carrier: str, other: str) -> str:
    tasks = [asyncio.create_task(quote(carrier)), asyncio.create_task(quote(other))]
    done, _ = await DBOS.asyncio_wait(tasks, return_when=asyncio.FIRST_COMPLETED)
    winner = await book(carrier if tasks[0] in done else other)
    await asyncio.wait(tasks)
    return winner


@DBOS.workflow()
async def recorded_rounds(carriers: list[str]) -> list[str]:
    waiting = [asyncio.create_task(quote(carrier)) for carrier in carriers]
    booked = []
    while waiting:
        done, _ = await DBOS.asyncio_wait(waiting, return_when=asyncio.FIRST_COMPLETED)
        for task in [task for task in waiting if task in done]:
            booked.append(await book(task.result()))
        waiting = [task for task in waiting if task not in done]
    return booked


@DBOS.workflow()
async def recorded_patience(carriers: list[str]) -> int:
    tasks = [asyncio.create_task(quote(carrier)) for carrier in carriers]
    done, pending = await DBOS.asyncio_wait(tasks, timeout=10)
    if pending:
        await book("the cheapest so far")
    await asyncio.wait(tasks)
    return len(done)


@DBOS.workflow()
async def first_of_children(carriers: list[str]) -> str:
    handles = [await DBOS.start_workflow_async(ship, carrier) for carrier in carriers]
    first = await DBOS.wait_first_async(handles)
    return await first.get_result()


@DBOS.workflow()
async def queue_of_children(carriers: list[str]) -> list[str]:
    handles = [await DBOS.enqueue_workflow_async("shipping", ship, carrier) for carrier in carriers]
    return [await handle.get_result() for handle in handles]
