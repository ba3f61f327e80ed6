"""Coroutines collected in a loop before they are joined."""

import asyncio

from dbos import DBOS


@DBOS.step()
async def reserve_seat(flight: str) -> str:
    return f"{flight}-12A"


@DBOS.step()
async def confirm_seat(seat: str) -> bool:
    return bool(seat)


async def book(flight: str) -> bool:
    seat = await reserve_seat(flight)
    return await confirm_seat(seat)


@DBOS.workflow()
async def book_trip(flights: list[str]) -> int:
    bookings = []
    for flight in flights:
        bookings.append(book(flight))
    results = await asyncio.gather(*bookings, return_exceptions=True)  # DBS309
    return len(results)


@DBOS.workflow()
async def book_trip_tasks(flights: list[str]) -> int:
    bookings = []
    for flight in flights:
        task = asyncio.create_task(book(flight))
        bookings.append(task)
    results = await asyncio.gather(*bookings, return_exceptions=True)  # DBS309
    return len(results)


@DBOS.workflow()
async def book_return(out: list[str], back: list[str]) -> int:
    bookings = [book(flight) for flight in out]
    bookings += [book(flight) for flight in back]
    return len(await asyncio.gather(*bookings, return_exceptions=True))  # DBS309


@DBOS.workflow()
async def book_pair(out: str, back: str) -> int:
    bookings = [book(out)]
    bookings.append(book(back))
    return len(await asyncio.gather(*bookings, return_exceptions=True))  # DBS309


@DBOS.workflow()
async def book_extended(out: str, more: list[str]) -> int:
    bookings = []
    bookings.append(book(out))
    bookings.extend(book(flight) for flight in more)
    return len(await asyncio.gather(*bookings, return_exceptions=True))  # DBS309
