"""Mails to customers."""

import asyncio

import audit.log
from audit.log import write


def confirm(order: str) -> str:
    text = f"Order {order} is on its way"
    write(text)
    return text


def confirm_all(orders: list[str]) -> None:
    audit.log.write_all(orders)


async def confirm_soon(order: str) -> str:
    return await asyncio.to_thread(confirm, order)


def preview(order: str) -> str:
    return f"Order {order} is on its way"
