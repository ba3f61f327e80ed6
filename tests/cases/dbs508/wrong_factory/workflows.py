"""Names that are handed to dbos by a decorator of another file."""

import durable


@durable.workflow("bill")
def bill(order: str) -> str:
    return order


@durable.workflow(name="bill")  # DBS508: the workflow name `bill` is registered on line 6 too
def bill_again(order: str) -> str:
    return order


@durable.workflow("ship")
def ship(order: str) -> str:
    return order


@durable.workflow()
def send(order: str) -> str:
    return order
