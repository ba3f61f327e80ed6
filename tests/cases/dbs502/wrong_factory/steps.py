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
