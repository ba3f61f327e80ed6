"""Retries that are allowed, by a decorator of another file."""

import durable


@durable.step(max_attempts=5, retries_allowed=True)
def load(url: str) -> str:
    return url


def options() -> dict[str, object]:
    return {"retries_allowed": True}


@durable.step(max_attempts=5, **options())
def spread(url: str) -> str:
    return url


@durable.step(name="named")
def named(url: str) -> str:
    return url
