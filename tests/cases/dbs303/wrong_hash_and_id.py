"""Hashes of text and addresses of objects differ between processes."""

from dbos import DBOS

QUEUES = ["north", "south", "east", "west"]


@DBOS.step()
def route(order: str, target: object) -> None:
    DBOS.logger.info("%s to %s", order, target)


@DBOS.workflow()
def shard(order: str) -> None:
    route(order, QUEUES[hash(order) % len(QUEUES)])  # DBS303


@DBOS.workflow()
def shard_of_a_literal(order: int) -> None:
    route(str(order), hash(f"order-{order}") % 4)  # DBS303


@DBOS.workflow()
def shard_of_bytes(order: bytes) -> int:
    return hash(order) % 16  # DBS303


@DBOS.workflow()
def branch(order: str) -> None:
    if hash(order) % 2:  # DBS303
        route(order, "north")
    else:
        route(order, "south")


@DBOS.workflow()
def hash_of_a_tuple(order: str, customer: str) -> None:
    route(order, hash((order, customer)))  # DBS303


@DBOS.workflow()
def hash_of_a_local(order: str) -> None:
    name = order.lower()
    bucket = abs(hash(name)) % 8  # DBS303
    route(order, bucket)


@DBOS.workflow()
def address(order: list[str]) -> None:
    route(order[0], id(order))  # DBS303


@DBOS.workflow()
def address_in_text(order: list[str]) -> str:
    return f"order-{id(order):x}"  # DBS303


def bucket_of(key: str) -> int:
    return hash(key) % 10  # DBS303


@DBOS.workflow()
def through_a_helper(order: str) -> None:
    route(order, bucket_of(order))
