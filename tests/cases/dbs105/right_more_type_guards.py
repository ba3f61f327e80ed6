"""Branches that the kind of an object decides."""

import asyncio
from abc import ABC, abstractmethod

from dbos import DBOS


class Store(ABC):
    @abstractmethod
    def save(self, text: str): ...


class LocalStore(Store):
    @DBOS.step()
    def save(self, text: str) -> str:
        return text


class RemoteStore(Store):
    @DBOS.step()
    async def save(self, text: str) -> str:
        return text


@DBOS.workflow()
async def by_isinstance(kind: str, text: str) -> str:
    store = LocalStore() if kind == "local" else RemoteStore()
    if isinstance(store, RemoteStore):
        return await store.save(text)
    return await asyncio.to_thread(store.save, text)


async def put(store: Store, text: str) -> str:
    if isinstance(store, LocalStore):
        return await asyncio.to_thread(store.save, text)
    return await store.save(text)


@DBOS.workflow()
async def by_argument(text: str) -> str:
    return await put(RemoteStore(), text) + await put(LocalStore(), text)


@DBOS.workflow()
async def by_match(kind: str, text: str) -> str:
    store = LocalStore() if kind == "local" else RemoteStore()
    match store:
        case RemoteStore():
            return await store.save(text)
        case LocalStore():
            return await asyncio.to_thread(store.save, text)
