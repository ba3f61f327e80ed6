"""The end of a workflow ends its streams, whether or not it has closed them."""

from dbos import DBOS


@DBOS.step()
async def bake(cake: str) -> str:
    return cake


async def finish(cake: str) -> None:
    DBOS.logger.info("done with %s", cake)


@DBOS.workflow()
async def serve(cake: str) -> str:
    try:
        await DBOS.write_stream_async("progress", "baking")
        return await bake(cake)
    finally:
        await finish(cake)
        await DBOS.close_stream_async("progress")


@DBOS.workflow()
def serve_at_once(cakes: list[str]) -> None:
    try:
        for cake in cakes:
            DBOS.write_stream("cakes", cake)
    finally:
        DBOS.close_stream("cakes")
