"""Names with a synchronous and an asynchronous definition."""

import os

from dbos import DBOS

USE_ASYNC = bool(os.environ.get("ASYNC"))

if USE_ASYNC:

    @DBOS.step()
    async def load(path: str) -> str:
        return path

else:

    @DBOS.step()
    def load(path: str) -> str:
        return path


async def either(path: str) -> str:
    if USE_ASYNC:
        return await load(path)
    return load(path)


class Store:
    @DBOS.step()
    def save(self, text: str) -> str:
        return text


class AsyncStore(Store):
    @DBOS.step()
    async def save(self, text: str) -> str:
        return text


async def save(store: Store | AsyncStore, text: str) -> str:
    if isinstance(store, AsyncStore):
        return await store.save(text)
    return store.save(text)


async def save_async(store: AsyncStore, text: str) -> str:
    return await store.save(text)
