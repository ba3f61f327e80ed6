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


@durable.flow(
    name="ship",
    timeout=30,  # DBS504: with SetWorkflowTimeout
)
def ship(order: str) -> str:
    return order


@durable.flow(max_attempts=3)  # DBS504: give it to the steps that may fail
def bill(order: str) -> str:
    return order


@durable.flow("remind", max_recovery_attempts=3)
def remind(order: str) -> str:
    return order
