"""Synchronous steps; imports the desk, which imports this module."""

from . import desk
from .runtime import step, workflow


@step()
def lend(book: str) -> str:
    return book


@workflow()
def order(book: str) -> str:
    return desk.title(book)


class Shelf:
    @step()
    def place(self, book: str) -> str:
        return book
