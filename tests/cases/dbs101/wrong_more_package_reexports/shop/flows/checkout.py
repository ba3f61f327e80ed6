from .. import step, workflow
from ..helpers import announce

__all__ = ["checkout", "pack"]


@step(name="pack")
def pack(order: str) -> str:
    return order


@workflow()
async def checkout(order: str) -> str:
    announce(order)  # DBS101
    return pack(order)  # DBS105
