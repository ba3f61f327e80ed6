"""A template method whose hooks are steps."""

import asyncio
from abc import ABC, abstractmethod

from dbos import DBOS


class Source(ABC):
    @abstractmethod
    async def extract(self) -> str: ...

    async def load(self) -> str:
        text = await self.extract()
        return await save(text)


@DBOS.step()
async def save(text: str) -> str:
    return text


class Files(Source):
    @DBOS.step()
    async def extract(self) -> str:
        return "file"


class Tables(Source):
    @DBOS.step()
    async def extract(self) -> str:
        return "table"


@DBOS.workflow()
async def etl() -> list[str]:
    files, tables = Files(), Tables()
    return list(
        await asyncio.gather(files.load(), tables.load(), return_exceptions=True)  # DBS309
    )
