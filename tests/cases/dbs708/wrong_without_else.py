"""Patches without `else`, which is asked for only by name."""

# enable: DBS708

from dbos import DBOS


@DBOS.step()
def bill(order: str) -> str:
    return order


@DBOS.workflow()
def checkout(order: str) -> str:
    if DBOS.patch("a"):  # DBS708: has no `else`
        bill(order)
    if DBOS.patch("b"):
        bill(order)
    else:
        bill("old")
    if DBOS.patch("c"):
        bill(order)
    elif order:
        bill("old")
    if DBOS.patch("d"):
        return bill(order)
    return bill("old")


@DBOS.workflow()
async def coroutine(order: str) -> None:
    if await DBOS.patch_async("a"):  # DBS708: unless this only adds something
        DBOS.logger.info(order)
