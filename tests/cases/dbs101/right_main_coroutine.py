"""Start and stop have no twin: they belong into the coroutine that starts the program."""

import asyncio

from dbos import DBOS


@DBOS.workflow()
async def tick(count: int) -> int:
    await DBOS.sleep_async(1)
    return count


async def main() -> None:
    DBOS(config={"name": "clock-tower"})
    DBOS.listen_queues(["bells"])
    DBOS.launch()
    handle = await DBOS.start_workflow_async(tick, 1)
    print(await handle.get_result())
    DBOS.destroy()


if __name__ == "__main__":
    asyncio.run(main())
