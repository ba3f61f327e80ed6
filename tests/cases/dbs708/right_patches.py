"""Patches whose answer decides."""

import asyncio
from typing import Any

from dbos import DBOS
from elsewhere import PREFIX

NAME = "reserve-first"
BASE = "reserve"


@DBOS.step()
def bill(order: str) -> str:
    return order


@DBOS.step()
async def ship(order: str) -> str:
    return order


@DBOS.workflow()
def in_condition(order: str) -> None:
    if DBOS.patch("a"):
        bill(order)
    else:
        bill("old")
    is_new = DBOS.patch(NAME)
    if is_new:
        bill(order)
    bill(order if DBOS.patch("c") else "old")
    if order and DBOS.patch("d"):
        bill(order)
    while DBOS.patch("e") and order:
        break


@DBOS.workflow()
def only_adds(order: str) -> None:
    """Without its name, the rule does not ask for `else`."""
    if DBOS.patch("a"):
        bill(order)


@DBOS.workflow()
def named(order: str, name: str, names: dict[str, str]) -> None:
    if DBOS.patch(BASE + "-first"):
        bill(order)
    if DBOS.patch(f"{BASE}-second"):
        bill(order)
    if DBOS.patch(PREFIX + "-third"):
        bill(order)
    if DBOS.patch(f"{PREFIX}-fourth"):
        bill(order)
    if DBOS.patch(name) or DBOS.patch(names["a"]):
        bill(order)


@DBOS.workflow()
def deprecated(order: str) -> Any:
    DBOS.deprecate_patch("a")
    bill(order)
    return DBOS.deprecate_patch("b")


@DBOS.workflow()
def passed_on(order: str) -> Any:
    answers = {"a": DBOS.patch("a")}
    bill(str(DBOS.patch("b")))
    return [answers, DBOS.patch("c")]


def is_new() -> bool:
    return DBOS.patch("new")


@DBOS.workflow()
def by_helper(order: str) -> None:
    bill(order if is_new() else "old")


async def part(order: str, is_new: bool) -> str:
    return await ship(order) if is_new else "old"


async def asking() -> bool:
    return await DBOS.patch_async("c")


async def thinking() -> int:
    return 1


@DBOS.workflow()
async def one_after_the_other(order: str) -> None:
    is_new = await DBOS.patch_async("a")
    await asyncio.gather(part("a", is_new), part("b", is_new), return_exceptions=True)
    if await DBOS.patch_async("b"):
        await ship(order)
    else:
        await ship("old")
    await DBOS.deprecate_patch_async("c")
    answer, number = await asyncio.gather(asking(), thinking())
    if answer and number:
        await ship(order)


class Patcher:
    def patch(self, name: str) -> None: ...


def of_another_library(patcher: Patcher) -> None:
    patcher.patch("a")
