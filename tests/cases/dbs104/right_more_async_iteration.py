"""Async generators and context managers are no coroutines."""

from contextlib import asynccontextmanager

from dbos import DBOS


async def tokens(text: str):
    for word in text.split():
        yield word


@asynccontextmanager
async def session():
    yield "session"


@DBOS.step()
async def speak(text: str) -> str:
    words = []
    async with session() as name:
        async for word in tokens(text):
            words.append(word + name)
    stream = tokens(text)
    async for word in stream:
        words.append(word)
    return " ".join(words)


async def listen(workflow_id: str) -> None:
    stream = DBOS.read_stream_async(workflow_id, "words")
    async for word in stream:
        print(word)
    async for word in DBOS.read_stream_async(workflow_id, "words"):
        print(word)
    print([word async for word in DBOS.read_stream_async(workflow_id, "words")])
    anext(DBOS.read_stream_async(workflow_id, "words"))
