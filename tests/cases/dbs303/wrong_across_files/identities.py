"""The project's identifiers."""

import uuid


def new_id(prefix: str) -> str:
    return f"{prefix}-{uuid.uuid4()}"


def shard_of(key: str) -> int:
    return hash(key) % 4
