"""The instance is a local name of the coroutine that starts the program."""

import asyncio

from dbos import DBOS


async def serve() -> None:
    dbos = DBOS(config={"name": "ticket-shop"})
    DBOS.launch()
    dbos.send("office", "open")  # DBS101: send_async
    dbos.list_workflows(status="PENDING")  # DBS101: list_workflows_async
    DBOS.destroy()


if __name__ == "__main__":
    asyncio.run(serve())
