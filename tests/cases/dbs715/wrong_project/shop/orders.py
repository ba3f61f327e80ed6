"""Waits for what another file of the package sends."""

# enable: DBS715

from dbos import DBOS


@DBOS.workflow()
async def checkout(order: str) -> object:
    await DBOS.recv_async("paid")
    return await DBOS.recv_async("send")  # DBS715: did you mean "sent"?
