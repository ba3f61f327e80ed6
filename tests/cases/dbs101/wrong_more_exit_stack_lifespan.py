"""A lifespan of FastAPI that registers queues synchronously."""

from contextlib import AsyncExitStack, asynccontextmanager

from fastapi import FastAPI

from dbos import DBOS


@asynccontextmanager
async def lifespan(app: FastAPI):
    DBOS(config={"name": "desk"})
    DBOS.launch()
    DBOS.register_queue("mails", global_concurrency=3)  # DBS101
    async with AsyncExitStack() as stack:
        stack.callback(DBOS.destroy)
        yield
    DBOS.destroy()


app = FastAPI(lifespan=lifespan)


@app.get("/queues")
async def queues() -> list[str]:
    return [queue.name for queue in DBOS.list_queues()]  # DBS101


@app.get("/queues-sync")
def queues_sync() -> list[str]:
    return [queue.name for queue in DBOS.list_queues()]
