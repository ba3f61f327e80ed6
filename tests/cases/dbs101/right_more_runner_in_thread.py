"""Event loops and synchronous code, side by side."""

import asyncio
import threading

import anyio
from anyio.from_thread import start_blocking_portal

from dbos import DBOS


async def serve() -> None:
    await DBOS.send_async("desk", "x")
    await anyio.sleep(0)


def background() -> None:
    asyncio.run(serve())
    DBOS.send("desk", "done")


def main() -> None:
    DBOS.launch()
    with asyncio.Runner() as runner:
        runner.run(serve())
        DBOS.send("desk", "between")
        runner.run(serve())
    anyio.run(serve)
    DBOS.send("desk", "after")
    with start_blocking_portal() as portal:
        portal.call(serve)
        DBOS.send("desk", "beside")
    threading.Thread(target=background).start()
    loop = asyncio.new_event_loop()
    loop.run_until_complete(serve())
    DBOS.send("desk", "later")
    loop.close()


if __name__ == "__main__":
    main()
