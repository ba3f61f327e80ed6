"""A file that names DBOS nowhere."""

from shop.decorators import durable
from shop.jobs import handle


@durable
def repeat(order: str) -> str:
    return handle(order)  # DBS201


def repeat_plainly(order: str) -> str:
    return handle(order)
