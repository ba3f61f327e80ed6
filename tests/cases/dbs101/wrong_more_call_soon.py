"""Handed to somebody who calls it at once."""

import functools

from dbos import DBOS


def twice(function, *args):
    function(*args)
    return function(*args)


def with_retry(function):
    @functools.wraps(function)
    def inner(*args, **kwargs):
        for _ in range(3):
            try:
                return function(*args, **kwargs)
            except ValueError:
                continue
        return None

    return inner


@with_retry
def announce(text: str) -> None:
    DBOS.send("desk", text)  # DBS101


async def main(text: str) -> None:
    twice(DBOS.send, "desk", text)  # DBS101
    announce(text)


async def direct(text: str) -> None:
    (lambda: DBOS.set_event("text", text))()  # DBS101
