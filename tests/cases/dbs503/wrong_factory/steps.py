"""Retries that are handed to dbos by a decorator of another file."""

import durable


@durable.step(max_attempts=5)  # DBS503: `max_attempts` is ignored
def load(url: str) -> str:
    return url


@durable.step(interval_seconds=2.0)  # DBS503: interval_seconds
async def load_soon(url: str) -> str:
    return url
