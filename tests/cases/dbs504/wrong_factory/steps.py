"""Numbers that are handed to dbos by a decorator of another file."""

import durable


@durable.step(max_attempts=0, retries_allowed=True)  # DBS504: `max_attempts`
def load(url: str) -> str:
    return url


@durable.step(timeout_seconds="3")  # DBS504: is a text
async def load_soon(url: str) -> str:
    return url


@durable.step(max_attempts=3, retries_allowed=True)
def load_thrice(url: str) -> str:
    return url


@durable.tried(0)  # DBS504: `max_attempts`
def load_never(url: str) -> str:
    return url


@durable.tried(attempts=2)
def load_twice(url: str) -> str:
    return url
