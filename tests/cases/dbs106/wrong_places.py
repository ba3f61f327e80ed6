"""A synchronous workflow started with the method for coroutine workflows."""

import asyncio
from typing import Any

from dbos import DBOS, SetWorkflowID, SetWorkflowTimeout


@DBOS.workflow()
def print_ticket(seat: str) -> str:
    DBOS.set_event("printed", seat)
    return seat


@DBOS.workflow()
async def sell(seat: str) -> str:
    handle = await DBOS.start_workflow_async(print_ticket, seat)  # DBS106: print_ticket
    return await handle.get_result()


async def plain(seat: str) -> None:
    await DBOS.start_workflow_async(print_ticket, seat)  # DBS106


async def with_keywords(seat: str) -> None:
    await DBOS.start_workflow_async(print_ticket, seat=seat)  # DBS106


async def in_chain(seat: str) -> str:
    return await (await DBOS.start_workflow_async(print_ticket, seat)).get_result()  # DBS106


async def in_list(seats: list[str]) -> list[Any]:
    return [await DBOS.start_workflow_async(print_ticket, seat) for seat in seats]  # DBS106


async def in_loop(seats: list[str]) -> None:
    for seat in seats:
        await DBOS.start_workflow_async(print_ticket, seat)  # DBS106


async def in_text(seat: str) -> str:
    return f"{(await DBOS.start_workflow_async(print_ticket, seat)).workflow_id}"  # DBS106


async def in_walrus(seat: str) -> None:
    if handle := await DBOS.start_workflow_async(print_ticket, seat):  # DBS106
        print(handle.workflow_id)


async def in_condition(seat: str, paper: bool) -> Any:
    return await DBOS.start_workflow_async(print_ticket, seat) if paper else None  # DBS106


async def in_context(seat: str) -> None:
    with SetWorkflowID(f"print-{seat}"), SetWorkflowTimeout(10):
        await DBOS.start_workflow_async(print_ticket, seat)  # DBS106


async def in_try(seat: str) -> None:
    try:
        await DBOS.start_workflow_async(print_ticket, seat)  # DBS106
    except TypeError:
        DBOS.logger.exception("never seen: the child fails, not the start")
    finally:
        await DBOS.start_workflow_async(print_ticket, "receipt")  # DBS106


async def in_match(seat: str, kind: str) -> None:
    match kind:
        case "paper":
            await DBOS.start_workflow_async(print_ticket, seat)  # DBS106
        case _:
            print(seat)


async def gathered(one: str, two: str) -> list[Any]:
    return await asyncio.gather(
        DBOS.start_workflow_async(print_ticket, one),  # DBS106
        DBOS.start_workflow_async(print_ticket, two),  # DBS106
    )


async def in_task(seat: str) -> Any:
    return await asyncio.create_task(DBOS.start_workflow_async(print_ticket, seat))  # DBS106


async def named_first(seat: str) -> Any:
    starting = DBOS.start_workflow_async(print_ticket, seat)  # DBS106
    return await starting


async def passed_on(seat: str):
    return DBOS.start_workflow_async(print_ticket, seat)  # DBS106


def from_sync_code(seat: str) -> Any:
    return asyncio.run(DBOS.start_workflow_async(print_ticket, seat))  # DBS106


async def nested(seat: str) -> None:
    async def begin() -> None:
        await DBOS.start_workflow_async(print_ticket, seat)  # DBS106

    await begin()


async def over_lines(seat: str) -> None:
    await DBOS.start_workflow_async(  # DBS106
        print_ticket,
        seat,
    )


class BoxOffice:
    async def sell(self, seat: str) -> None:
        await DBOS.start_workflow_async(print_ticket, seat)  # DBS106

    @staticmethod
    async def sell_again(seat: str) -> None:
        await DBOS.start_workflow_async(print_ticket, seat)  # DBS106
