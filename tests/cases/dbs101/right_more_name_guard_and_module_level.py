"""Scripts: synchronous at module level, a loop only inside `asyncio.run`."""

import asyncio

from dbos import DBOS, DBOSConfig

config: DBOSConfig = {"name": "script"}
DBOS(config=config)


@DBOS.workflow()
def nightly() -> str:
    DBOS.sleep(1)
    return "done"


def helper() -> None:
    for status in DBOS.list_workflows():
        print(status)


async def serve() -> None:
    await DBOS.send_async("desk", "x")


if __name__ == "__main__":
    DBOS.launch()
    DBOS.register_queue("q")
    helper()
    print(nightly())
    print(DBOS.start_workflow(nightly).get_result())
    asyncio.run(serve())
    helper()
    try:
        asyncio.run(serve())
    except KeyboardInterrupt:
        helper()
    finally:
        DBOS.destroy()
