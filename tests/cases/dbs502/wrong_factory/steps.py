"""Options that a decorator of another file hands to dbos."""

import durable


@durable.step(timeout_seconds=3)  # DBS502: the synchronous step `load`
def load(url: str) -> str:
    return url


@durable.step(timeout_seconds=3)
async def load_soon(url: str) -> str:
    return url


@durable.step(name="plain")
def plain(url: str) -> str:
    return url


@durable.within(5)  # DBS502: the synchronous step `load_within`
def load_within(url: str) -> str:
    return url


@durable.within(5)
async def load_soon_within(url: str) -> str:
    return url


@durable.within(attempts=5)
def load_often(url: str) -> str:
    return url


@durable.timed(seconds=2.5)  # DBS502: the synchronous step `load_timed`
def load_timed(url: str) -> str:
    return url


@durable.timed(0)  # DBS502: positive
async def load_at_once(url: str) -> str:
    return url
