"""Whoever comes first goes on: every way to import and to call as_completed and wait."""

import asyncio
import asyncio as aio
from asyncio import FIRST_COMPLETED, as_completed, wait
from asyncio import as_completed as finished
from asyncio import tasks as asyncio_tasks

from dbos import DBOS


@DBOS.step()
async def quote(carrier: str) -> str:
    return f"{carrier}: 12 EUR"


@DBOS.step()
async def book(offer: str) -> str:
    return f"booked {offer}"


@DBOS.workflow()
async def by_module(carriers: list[str]) -> None:
    for offer in asyncio.as_completed([quote(carrier) for carrier in carriers]):  # DBS311
        await book(await offer)


@DBOS.workflow()
async def by_alias(carriers: list[str]) -> None:
    for offer in aio.as_completed([quote(carrier) for carrier in carriers]):  # DBS311
        await book(await offer)


@DBOS.workflow()
async def by_name(carriers: list[str]) -> None:
    for offer in as_completed([quote(carrier) for carrier in carriers]):  # DBS311
        await book(await offer)


@DBOS.workflow()
async def by_other_name(carriers: list[str]) -> None:
    for offer in finished([quote(carrier) for carrier in carriers]):  # DBS311
        await book(await offer)


@DBOS.workflow()
async def by_submodule(carriers: list[str]) -> None:
    for offer in asyncio_tasks.as_completed([quote(carrier) for carrier in carriers]):  # DBS311
        await book(await offer)


@DBOS.workflow()
async def imported_inside(carriers: list[str]) -> None:
    from asyncio import as_completed as in_turn

    for offer in in_turn([quote(carrier) for carrier in carriers]):  # DBS311
        await book(await offer)


@DBOS.workflow()
async def asynchronous_loop(carriers: list[str]) -> None:
    tasks = [asyncio.create_task(quote(carrier)) for carrier in carriers]
    async for task in asyncio.as_completed(tasks):  # DBS311
        await book(task.result())


@DBOS.workflow()
async def with_timeout(carriers: list[str]) -> None:
    for offer in asyncio.as_completed([quote(carrier) for carrier in carriers], timeout=30):  # DBS311
        await book(await offer)


@DBOS.workflow()
async def by_keyword(carriers: list[str]) -> None:
    for offer in asyncio.as_completed(fs=[quote(carrier) for carrier in carriers]):  # DBS311
        await book(await offer)


@DBOS.workflow()
async def numbered(carriers: list[str]) -> None:
    for rank, offer in enumerate(asyncio.as_completed([quote(carrier) for carrier in carriers])):  # DBS311
        await book(f"{rank}: {await offer}")


@DBOS.workflow()
async def only_the_first(carriers: list[str]) -> str:
    tasks = [asyncio.create_task(quote(carrier)) for carrier in carriers]
    first = await next(iter(asyncio.as_completed(tasks)))  # DBS311
    await asyncio.wait(tasks)
    return await book(first)


@DBOS.workflow()
async def in_comprehension(carriers: list[str]) -> list[str]:
    offers = asyncio.as_completed([quote(carrier) for carrier in carriers])  # DBS311
    return [await offer for offer in offers]


@DBOS.workflow()
async def first_completed(carrier: str, other: str) -> str:
    tasks = [asyncio.create_task(quote(carrier)), asyncio.create_task(quote(other))]
    done, _ = await asyncio.wait(tasks, return_when=asyncio.FIRST_COMPLETED)  # DBS311
    winner = await book(carrier if tasks[0] in done else other)
    await asyncio.wait(tasks)
    return winner


@DBOS.workflow()
async def first_completed_by_name(carrier: str, other: str) -> str:
    tasks = [asyncio.create_task(quote(carrier)), asyncio.create_task(quote(other))]
    done, _ = await wait(tasks, return_when=FIRST_COMPLETED)  # DBS311
    winner = await book(carrier if tasks[0] in done else other)
    await wait(tasks)
    return winner


@DBOS.workflow()
async def first_completed_by_text(carrier: str, other: str) -> str:
    tasks = [asyncio.create_task(quote(carrier)), asyncio.create_task(quote(other))]
    done, _ = await asyncio.wait(tasks, return_when="FIRST_COMPLETED")  # DBS311
    winner = await book(carrier if tasks[0] in done else other)
    await asyncio.wait(tasks)
    return winner


@DBOS.workflow()
async def first_exception(carriers: list[str]) -> str:
    tasks = [asyncio.create_task(quote(carrier)) for carrier in carriers]
    _, pending = await aio.wait(tasks, return_when=aio.FIRST_EXCEPTION)  # DBS311
    answer = await book(f"{len(pending)} still open")
    await asyncio.gather(*tasks, return_exceptions=True)
    return answer


@DBOS.workflow()
async def until_timeout(carriers: list[str]) -> int:
    tasks = [asyncio.create_task(quote(carrier)) for carrier in carriers]
    done, pending = await asyncio.wait(tasks, timeout=10)  # DBS311
    if pending:
        await book("the cheapest so far")
    await asyncio.wait(tasks)
    return len(done)


@DBOS.workflow()
async def until_timeout_of_caller(carriers: list[str], patience: float) -> int:
    tasks = [asyncio.create_task(quote(carrier)) for carrier in carriers]
    done, _ = await asyncio.wait(  # DBS311
        tasks,
        timeout=patience,
        return_when=asyncio.ALL_COMPLETED,
    )
    await book(f"{len(done)} offers")
    await asyncio.wait(tasks)
    return len(done)
