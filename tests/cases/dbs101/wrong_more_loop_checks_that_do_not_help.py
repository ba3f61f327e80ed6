"""Questions about the loop that do not keep the call away from it."""

import asyncio

from dbos import DBOS


def unrelated(text: str) -> None:
    try:
        int(text)
    except ValueError:
        DBOS.send("desk", text)  # DBS101


def after(text: str) -> None:
    try:
        loop = asyncio.get_running_loop()
    except RuntimeError:
        loop = None
    print(loop)
    DBOS.send("desk", text)  # DBS101


def wrong_way_round(text: str) -> None:
    try:
        asyncio.get_running_loop()
    except RuntimeError:
        return
    DBOS.send("desk", text)  # DBS101


def in_else(text: str) -> None:
    try:
        asyncio.get_running_loop()
    except RuntimeError:
        print("none")
    else:
        DBOS.send("desk", text)  # DBS101


async def main(text: str) -> None:
    unrelated(text)
    after(text)
    wrong_way_round(text)
    in_else(text)
