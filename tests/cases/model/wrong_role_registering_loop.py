"""Loops and comprehensions that register."""

import asyncio

from dbos import DBOS


def wait_for_payment(order: str) -> str:
    return DBOS.recv(order)  # DBS202


def wait_for_delivery(order: str) -> str:
    return DBOS.recv(order)  # DBS202


def wait_for_nothing(order: str) -> str:
    return DBOS.recv(order)


STEPS = {function.__name__: DBOS.step()(function) for function in (wait_for_payment, wait_for_delivery)}


def wait_for_rain(city: str) -> str:
    return DBOS.recv(city)  # DBS202


def wait_for_sun(city: str) -> str:
    return DBOS.recv(city)  # DBS202


WEATHER = []
for watch in [wait_for_rain, wait_for_sun]:
    WEATHER.append(DBOS.step(name=watch.__name__)(watch))


@DBOS.step()
async def fetch(feed: str) -> str:
    return feed


async def mirror(left: str, right: str) -> list[str]:
    return await asyncio.gather(fetch(left), fetch(right))  # DBS310


async def compare(left: str, right: str) -> list[str]:
    return await asyncio.gather(fetch(left), fetch(right))  # DBS310


async def ignore(left: str, right: str) -> list[str]:
    return await asyncio.gather(fetch(left), fetch(right))


for flow in (mirror, compare):
    DBOS.workflow()(flow)
