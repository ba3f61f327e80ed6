"""Relative and absolute imports."""

import library.steps
from library import steps

from .runtime import workflow


def title(book: str) -> str:
    return book.title()


async def visit(book: str) -> None:
    await steps.lend(book)  # DBS107
    await library.steps.order(book)  # DBS107
    await steps.Shelf().place(book)  # DBS107


@workflow()
async def wait(book: str) -> str:
    from . import runtime

    await runtime.nap(1)  # DBS107
    return book
